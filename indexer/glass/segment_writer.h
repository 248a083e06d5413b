#pragma once

#include "indexer/glass/document.h"
#include "indexer/glass/inverter.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/term_list.h"
#include "indexer/glass/version_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kiosque::glass {

/// Builds a Xapian database of documents with consecutive numbers in one go, many times faster than
/// Xapian::WritableDatabase adds them: posting lists grow in flat memory and every table is written
/// once, in order. It has no positions. From finish() on it is a database like any other; before,
/// it is none. One thread; finish() may be called from another one.
class SegmentWriter {
  public:
    /// In `folder`, which is created. Throws Error for whatever cannot be written.
    SegmentWriter(std::filesystem::path folder, std::uint32_t first_document);

    /// `terms` is the document's encoded term list.
    void add(const Document& document, const TermList& terms);

    std::uint32_t documents() const { return statistics_.documents; }
    std::uint32_t next_document() const { return next_; }

    /// Bytes held in memory.
    std::size_t memory() const;

    /// Writes what is left, and the metadata; everything is on the disk when it returns.
    void finish(const std::map<std::string, std::string>& metadata);

  private:
    /// The values of one slot, cut into chunks as they will be written.
    struct Slot {
        struct Chunk {
            std::uint32_t first = 0;
            std::uint32_t values = 0;
            std::string bytes;

            bool has_room_for(std::size_t value) const;
        };
        std::vector<Chunk> chunks;
        std::uint32_t last = 0;
        std::uint32_t documents = 0;
        std::string lowest;
        std::string highest;
    };

    void add_value(const Value& value);
    void write_values(TableWriter& table) const;

    std::filesystem::path folder_;
    TableWriter docdata_;
    TableWriter termlist_;
    Inverter inverter_;
    std::map<std::uint32_t, Slot> slots_;
    std::size_t value_bytes_ = 0;
    std::vector<std::uint32_t> lengths_;
    std::uint32_t first_;
    std::uint32_t next_;
    Statistics statistics_;
};

}  // namespace kiosque::glass
