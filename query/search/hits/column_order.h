#pragma once

#include "query/search/counts/matches.h"
#include "query/search/request/request.h"

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Of the matches in a database of this machine that has columns: the `first` (from 0) and those
/// behind it, at most `count`, by date: ties by id, partial dates by their first day, undated ones
/// last in both directions. Takes a tenth of the time of Xapian's sorting by keys.
std::vector<Xapian::docid> date_order_of_columns(const ShardMatches& matches, Sort sort,
                                                 std::size_t first, std::size_t count);

}  // namespace kiosque
