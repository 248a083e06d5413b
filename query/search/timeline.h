#pragma once

#include "query/search/archive/archive.h"
#include "query/search/request/request.h"
#include "query/search/request/results.h"

namespace kiosque {

/// Counts all matching articles by publication day, month or year. With `share`, each period tells
/// how many articles of any kind the archive has of it within the selection's dates, too. Where the
/// selection says from or to when, the timeline begins or ends there, but not outside the archive's
/// own span.
Timeline count_timeline(Archive& archive, const Selection& selection, FacetRequest::By by,
                        bool share);

/// Where a timeline begins and ends, though nothing be counted there.
struct TimelineEdges {
    std::optional<PartialDate> first;
    std::optional<PartialDate> last;
};

/// The periods of a facet with the empty ones between the first and the last, or from edge to edge;
/// « 1897 » among months (the month is unknown) and "undated" stand where the facet has them and
/// bound no gap. A gap of more than a century of days is no gap but an error in a date, and stays
/// open. `all`: the same facet over all articles of the archive, or nullptr.
std::vector<TimelinePeriod> with_gaps(const Facet& counts, const Facet* all,
                                      const TimelineEdges& edges = {});

}  // namespace kiosque
