#pragma once

#include "indexer/readers/delivery.h"
#include "indexer/readers/record.h"

#include <memory>
#include <string_view>

namespace kiosque {

/// Parses JSON objects, one at a time, and delivers them. Keeps its parser's buffers between
/// records.
class JsonRecords {
  public:
    explicit JsonRecords(const Delivery& delivery);
    ~JsonRecords();
    JsonRecords(const JsonRecords&) = delete;
    JsonRecords& operator=(const JsonRecords&) = delete;

    /// `json` should hold one object; `offset` is its place in the file, for messages. An object
    /// around another one ({"_source": {…}}) is that one.
    void read_line(std::string_view json, std::size_t number, std::size_t offset);

    /// The same, where the object may also wrap many, in an array or by name. They are numbered
    /// from `number`; returns the number after the last one.
    std::size_t read_document(std::string_view json, std::size_t number, std::size_t offset);

    /// Bytes. What is longer is no article, and its parse would take several times as much memory.
    static constexpr std::size_t longest = 64'000'000;

  private:
    bool parse(std::string_view json, std::size_t number, std::size_t offset);

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosque
