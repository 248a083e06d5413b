#pragma once

#include "query/search/archive/archive.h"
#include "query/search/ranking/ranking.h"
#include "query/search/terms/ranked_word.h"

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// A hit before its article is read for the page.
struct RankedHit {
    Xapian::docid article = 0;
    double score = 0;
};

/// Weighs the first `ranking.depth` of `hits` again by the evidence of their stored texts, and
/// puts them in order; ties go by id. Evidence only adds to scores, so they stay before the rest.
void rescore(Archive& archive, const Shards& shards, const std::vector<RankedWord>& words,
             const Ranking& ranking, std::vector<RankedHit>& hits);

}  // namespace kiosque
