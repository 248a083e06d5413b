#pragma once

#include "query/search/ranking/rescoring.h"
#include "query/search/request/request.h"

#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// A part of the ranked matches, and how many there are if that became known.
struct RankedPart {
    std::vector<RankedHit> hits;
    std::optional<std::uint64_t> total;
};

/// The matches `first` to `first + count` by publication date (`sort`: newest or oldest), those of
/// one date by id, undated ones last. A server knows no order by two values, so the matches are
/// asked for by date, their ids along with them, up to the end of a date, and put in order here.
RankedPart in_date_order(Xapian::Enquire& enquire, Sort sort, Xapian::doccount first,
                         Xapian::doccount count);

/// The same by relevance.
RankedPart by_relevance(Xapian::Enquire& enquire, Xapian::doccount first, Xapian::doccount count);

}  // namespace kiosque
