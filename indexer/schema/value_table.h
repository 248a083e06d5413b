#pragma once

#include "indexer/glass/table_cursor.h"
#include "indexer/schema/memory_map.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace kiosque {

/// The posting list table of a database of this machine, where the values are, mapped into memory:
/// for reading many long ones. Copies share the map.
class ValueTable {
  public:
    /// No table.
    ValueTable() = default;

    /// That of the database which was opened from this folder. No table if it is by now in another
    /// state, or not as expected.
    ValueTable(const std::filesystem::path& folder, const Xapian::Database& database);

    bool empty() const { return map_ == nullptr; }

    /// Whether these are the values of the database, in its state.
    bool is_of(const Xapian::Database& database) const;

  private:
    friend class ValueWalk;

    std::shared_ptr<const MemoryMap> map_;
    glass::TableState state_;
    std::string identity_;  // of the database, as Xapian writes it
};

/// The values of one slot in document order, as in the table. Not thread-safe. Shares the map.
class ValueWalk {
  public:
    /// The table must not be empty.
    ValueWalk(ValueTable table, std::uint32_t slot);

    /// The document's value, "" if it has none; until the next call. nullopt if the table cannot
    /// tell, since a writer has gone beyond its state or it is damaged: ask Xapian, which will say
    /// what it is. Documents must be asked for in ascending order.
    std::optional<std::string_view> at(Xapian::docid document) {
        if (document != document_ && !reach(document)) return std::nullopt;
        return document == document_ ? value_ : std::string_view();
    }

  private:
    bool reach(Xapian::docid document);
    bool enter_chunk(Xapian::docid document);
    bool read_value();

    ValueTable table_;
    std::string keys_;  // how those of the slot begin
    glass::TableCursor cursor_;
    std::string chunk_;
    std::string_view rest_;       // of the chunk, behind the value
    Xapian::docid first_ = 0;     // of the chunk
    Xapian::docid document_ = 0;  // whose value it is; 0 before the first
    std::string_view value_;
};

}  // namespace kiosque
