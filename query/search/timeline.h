#pragma once

#include "query/search/archive.h"
#include "query/search/request.h"
#include "query/search/results.h"

namespace kiosque {

/// Counts all matching articles by publication day, month or year. With `share`, each period tells
/// how many articles of any kind the archive has of it within the selection's dates, too.
Timeline count_timeline(Archive& archive, const Selection& selection, FacetRequest::By by,
                        bool share);

/// The periods of a facet with the empty ones between the first and the last; « 1897 » among months
/// (the month is unknown) and "undated" stand where the facet has them and bound no gap. `all`: the
/// same facet over all articles of the archive, or nullptr.
std::vector<TimelinePeriod> with_gaps(const Facet& counts, const Facet* all);

}  // namespace kiosque
