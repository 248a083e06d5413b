#pragma once

#include "query/search/archive.h"
#include "query/search/request.h"
#include "query/search/results.h"

#include <memory>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Counts one facet over the matches of a shard: give spy() to the Enquire that sees them all.
class FacetCounter {
  public:
    FacetCounter(const Shard& shard, const FacetRequest& request);

    Xapian::MatchSpy* spy() const { return spy_.get(); }

    /// What was counted, unsorted and complete.
    struct Named {
        std::string key;  ///< joins the counts of several shards
        FacetCount count;
    };
    /// With `most`: at least the `most` most frequent and what ties with the last of them.
    std::vector<Named> counts(Limit most) const;

  private:
    const Shard* shard_;
    FacetRequest request_;
    std::unique_ptr<Xapian::MatchSpy> spy_;
};

/// The counts of all shards as one facet, in its order, cut to the request's limit.
Facet join_counts(const FacetRequest& request, const std::vector<FacetCounter>& counters);

/// "person", …, "day", "month", "year"
std::string_view facet_name(const FacetRequest& request);

}  // namespace kiosque
