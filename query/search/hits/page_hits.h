#pragma once

#include "query/search/archive/archive.h"
#include "query/search/building/question.h"
#include "query/search/counts/matches.h"
#include "query/search/ranking/rescoring.h"
#include "query/search/request/request.h"

#include <cstdint>
#include <vector>

namespace kiosque {

/// The hits of one page, in order.
struct PageHits {
    std::vector<RankedHit> hits;
    std::uint64_t total = 0;
    Matches matches;  ///< may be empty if they are not wanted
};

/// `page.sort` is not Sort::fitting. Counts and finds no more than it must: filters are applied
/// once, before ranking, and a database with columns is put in order of date by these.
PageHits page_hits(Archive& archive, const Shards& shards, const Selection& selection,
                   const Question& question, const Page& page, bool wants_matches);

}  // namespace kiosque
