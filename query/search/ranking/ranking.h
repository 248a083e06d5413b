#pragma once

#include "query/search/ranking/evidence.h"

#include <array>
#include <cstddef>

namespace kiosque {

/// How hits are ordered by relevance. The weights that stand here were chosen by coordinate ascent
/// for the sum of nDCG@10 on the tuning halves of PIAF and of TV news headlines (tools/evaluate
/// retrieval); only measurements set others.
struct Ranking {
    /// BM25: saturation of repeated words, of repeated query words, and normalisation by length.
    /// Long and short articles share an archive, so length counts half.
    double k1 = 1.2;
    double k3 = 8;
    double b = 0.5;
    double min_normalised_length = 0.3;

    /// Extra weight of a query word in the title, and of its very form beside that of its stem.
    double title = 0.2;
    double exact = 0.15;

    /// How many of the best hits are read and weighed again: more changes the first ten no further.
    std::size_t depth = 50;

    /// What a read hit gains by each kind of evidence, in the order of Evidence.
    std::array<double, evidence_kinds> evidence{0.4, 0.4, 0.3, 1.0, 0.6, 0.6, 0.4, 1.3};

    /// What it gains if it speaks of a person named in the query, by the weight of the name.
    double person = 0.8;

    /// What an article gains for naming the very day that is asked for, where others name its
    /// month: more than words ever weigh.
    double exact_date = 1000;
};

}  // namespace kiosque
