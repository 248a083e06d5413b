#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
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

    /// Of those articles of a server's database that match the query.
    SlotValues(const Xapian::Database& shard, const Xapian::Query& query, std::uint32_t slot)
        : column_(fetch_column(shard, query, slot)) {}

    /// Those that match, ascending, of a server's database.
    const std::vector<Xapian::docid>& documents() const { return column_.documents; }

    /// The document's value, "" if it has none. Documents must be asked for in ascending order.
    std::string at(Xapian::docid document) {
        if (!column_.documents.empty()) return in_column(document);
        if (value_ == end_) return {};
        value_.skip_to(document);
        if (value_ == end_ || value_.get_docid() != document) return {};
        return *value_;
    }

  private:
    std::string in_column(Xapian::docid document);

    Xapian::ValueIterator value_;
    Xapian::ValueIterator end_;
    SlotColumn column_;
    std::size_t row_ = 0;
};

}  // namespace kiosque
