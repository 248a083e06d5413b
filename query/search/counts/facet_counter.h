#pragma once

#include "query/search/archive/archive.h"
#include "query/search/counts/matches.h"
#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <string_view>

namespace kiosque {

/// One facet over all the matches, exactly, in its order, cut to the request's limit. Counts of
/// several shards meet by the names' keys.
Facet count_facet(const Matches& matches, const FacetRequest& request);

/// "person", …, "day", "month", "year"
std::string_view facet_name(const FacetRequest& request);

}  // namespace kiosque
