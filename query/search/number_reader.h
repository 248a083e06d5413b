#pragma once

#include "indexer/schema/number_columns.h"
#include "query/search/archive.h"

#include <cstdint>
#include <span>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The numbers that one counted slot of one database gives to documents: from the columns where
/// there are some, else from the slot, which says the same.
class NumberReader {
  public:
    NumberReader(const Shard& shard, std::uint32_t slot) : shard_(&shard), slot_(slot) {}

    /// The document's numbers, none if it lacks the value; until the next call. Documents must be
    /// asked for in ascending order.
    std::span<const std::uint32_t> of(Xapian::docid document) {
        if (block_ == nullptr || document > block_->last) enter_block(document);
        return block_ != nullptr ? block_->of(document) : from_slot(document);
    }

  private:
    void enter_block(Xapian::docid document) { block_ = shard_->columns.block(slot_, document); }
    std::span<const std::uint32_t> from_slot(Xapian::docid document);

    const Shard* shard_;
    std::uint32_t slot_;
    const NumberBlock* block_ = nullptr;
    bool walks_ = false;
    /// Xapian keeps values of neighbouring documents together, so that walking them is several
    /// times faster than asking each document for its own.
    Xapian::ValueIterator value_;
    Xapian::ValueIterator end_;
    std::vector<std::uint32_t> numbers_;
};

/// How many of the documents, which ascend, have each number; numbers from `end` on are passed
/// over.
std::vector<std::uint32_t> count_numbers(const Shard& shard, std::uint32_t slot,
                                         std::span<const Xapian::docid> documents,
                                         std::uint32_t end);

}  // namespace kiosque
