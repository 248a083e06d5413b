#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

namespace kiosque {

/// The values of one slot of one database, read in document order. Xapian keeps values of
/// neighbouring documents together, so that walking them is several times faster than asking each
/// document for its own.
class SlotWalk {
  public:
    SlotWalk(const Xapian::Database& shard, std::uint32_t slot)
        : value_(shard.valuestream_begin(slot)), end_(shard.valuestream_end(slot)) {}

    /// The document's value, "" if it has none. Documents must be asked for in ascending order.
    std::string at(Xapian::docid document) {
        if (value_ == end_) return {};
        value_.skip_to(document);
        if (value_ == end_ || value_.get_docid() != document) return {};
        return *value_;
    }

  private:
    Xapian::ValueIterator value_;
    Xapian::ValueIterator end_;
};

}  // namespace kiosque
