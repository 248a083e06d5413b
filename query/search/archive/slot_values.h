#pragma once

#include "indexer/schema/value_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The articles of a query, ascending, and what each of them has in a slot ("" for none).
struct SlotColumn {
    std::vector<Xapian::docid> documents;
    std::vector<std::string> values;
};

/// One round trip to a server, however many articles there are: asked to sort them by a slot, it
/// sends along what it sorted by. Reading values of a server's database one by one would take one
/// each.
SlotColumn fetch_column(const Xapian::Database& shard, const Xapian::Query& query,
                        std::uint32_t slot);

/// The articles alone, ascending.
std::vector<Xapian::docid> fetch_documents(const Xapian::Database& shard,
                                           const Xapian::Query& query);

/// The values of one slot of one database, read in document order. Xapian keeps values of
/// neighbouring documents together, so that walking them is several times faster than asking each
/// document for its own.
class SlotValues {
  public:
    /// Of a database of this machine.
    SlotValues(const Xapian::Database& shard, std::uint32_t slot)
        : value_(shard.valuestream_begin(slot)), end_(shard.valuestream_end(slot)) {}

    /// The same, read from its table in memory where there is one: with long values, most of the
    /// time would go into reading blocks.
    SlotValues(const Xapian::Database& shard, const ValueTable& table, std::uint32_t slot)
        : SlotValues(shard, slot) {
        if (!table.empty()) walk_.emplace(table, slot);
    }

    /// Of those articles of a server's database that match the query.
    SlotValues(const Xapian::Database& shard, const Xapian::Query& query, std::uint32_t slot)
        : column_(fetch_column(shard, query, slot)) {}

    /// Those that match, ascending, of a server's database.
    const std::vector<Xapian::docid>& documents() const { return column_.documents; }

    /// The document's value, "" if it has none; until the next call. Documents must be asked for in
    /// ascending order.
    std::string_view at(Xapian::docid document) {
        if (walk_) {
            if (const auto value = walk_->at(document)) return *value;
            walk_.reset();
        }
        return column_.documents.empty() ? in_stream(document) : in_column(document);
    }

  private:
    std::string_view in_stream(Xapian::docid document);
    std::string_view in_column(Xapian::docid document);

    Xapian::ValueIterator value_;
    Xapian::ValueIterator end_;
    std::string read_;  // by the iterator
    std::optional<ValueWalk> walk_;
    SlotColumn column_;
    std::size_t row_ = 0;
};

}  // namespace kiosque
