#pragma once

#include "indexer/glass/document.h"
#include "indexer/glass/table_writer.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque::glass {

/// Documents → posting lists, in flat memory: names in one arena, postings as the bytes they will
/// be on disk, in slices that grow with the list (Büttcher & Clarke, "Memory management strategies
/// for single-pass index construction", 2005). About 3 bytes a posting and 60 a term; no allocation
/// for either.
class Inverter {
  public:
    /// Numbers ascend from call to call.
    void add(std::uint32_t number, const Document& document);

    /// Bytes in use.
    std::size_t memory() const;

    /// Every posting list, in the order of the postlist table's keys.
    void write(TableWriter& table) const;

  private:
    struct List {
        std::uint32_t name = 0;  // in names_
        std::uint32_t name_size = 0;
        std::uint32_t documents = 0;
        std::uint32_t occurrences = 0;
        std::uint32_t first_document = 0;
        std::uint32_t first_frequency = 0;
        std::uint32_t last_document = 0;
        std::uint32_t head = 0;  // first slice, 0 for a list of one posting
        std::uint32_t tail = 0;  // next byte to be written
        std::uint16_t room = 0;  // bytes left in the last slice
        std::uint16_t level = 0;
    };

    std::string_view name(const List& list) const {
        return std::string_view(names_).substr(list.name, list.name_size);
    }
    List& list_of(std::string_view name, std::uint64_t hash);
    void grow();
    void append(List& list, std::uint32_t value);
    void append_byte(List& list, std::uint8_t byte);
    std::uint32_t new_slice(std::size_t size);
    std::uint8_t* at(std::uint32_t address) const;
    std::string postings(const List& list) const;
    std::vector<const List*> sorted() const;

    std::string names_;
    std::vector<List> lists_;
    struct Bucket {
        std::uint32_t hash = 0;
        std::uint32_t list = 0;  // its number + 1; 0: free
    };
    std::vector<Bucket> buckets_;
    std::vector<std::unique_ptr<std::uint8_t[]>> pages_;
    std::uint32_t next_ = 1;  // first free byte of the pages; 0 is nowhere
};

}  // namespace kiosque::glass
