#pragma once

#include "query/search/archive.h"
#include "query/search/request.h"

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Of the documents, ascending, of a database with columns: the `first` (from 0) and those behind
/// it, at most `count`, by date: ties by id, partial dates by their first day, undated ones last in
/// both directions. Takes a tenth of the time of Xapian's sorting by keys.
std::vector<Xapian::docid> date_order_of_columns(const Shard& shard,
                                                 const std::vector<Xapian::docid>& documents,
                                                 Sort sort, std::size_t first, std::size_t count);

}  // namespace kiosque
