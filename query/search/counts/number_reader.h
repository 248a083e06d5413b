#pragma once

#include "indexer/schema/number_columns.h"
#include "query/search/archive/slot_values.h"
#include "query/search/counts/matches.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The numbers that one counted slot of one database gives to its articles: from the columns where
/// there are some, else from the slot, which says the same. Refers to shard and matches.
class NumberReader {
  public:
    /// Any articles of a database of this machine.
    NumberReader(const Shard& shard, std::uint32_t slot) : shard_(&shard), slot_(slot) {}

    /// The matches alone, of any database.
    NumberReader(const ShardMatches& matches, std::uint32_t slot);

    /// The matches, ascending.
    const std::vector<Xapian::docid>& documents() const {
        return shard_->is_remote ? values_->documents() : matches_->documents;
    }

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
    const ShardMatches* matches_ = nullptr;
    std::uint32_t slot_;
    const NumberBlock* block_ = nullptr;
    std::optional<SlotValues> values_;
    std::vector<std::uint32_t> numbers_;
};

/// How many of the matches have each number; numbers from `end` on are passed over.
std::vector<std::uint32_t> count_numbers(const ShardMatches& matches, std::uint32_t slot,
                                         std::uint32_t end);

}  // namespace kiosque
