#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Publication dates as the column of dates numbers them (unpack_date): what a filter of hundreds
/// of postings asks, as a bit a date, eight kilobytes a century. Undated articles are in no set.
class DateSet {
  public:
    DateSet() = default;

    /// What a query asks for that is made of terms of publication dates alone, any of which will
    /// do. Empty for other queries.
    explicit DateSet(const Xapian::Query& query);

    bool empty() const { return size_ == 0; }

    /// Without a branch, since dates of neighbours may be anything. Of an empty set: undefined.
    bool contains(std::uint32_t date) const {
        const std::uint32_t bit = std::min(date - first_, size_);
        return (words_[bit / 64] >> bit % 64 & 1U) != 0;
    }

    /// False if it has none of the dates between two of them.
    bool may_meet(std::uint32_t least, std::uint32_t greatest) const {
        return least < first_ + size_ && greatest >= first_ && least <= greatest;
    }

  private:
    std::uint32_t first_ = 0;
    std::uint32_t size_ = 0;
    std::vector<std::uint64_t> words_;  ///< bits 0 to size_, of which the last is 0
};

}  // namespace kiosque
