#pragma once

#include "query/search/text_evidence.h"

#include <cstddef>

#include <xapian.h>

namespace kiosque::ranking {

/// BM25: saturation of repeated words, of repeated query words, and normalisation by length. Long
/// and short articles share an archive, so length counts half.
inline constexpr double k1 = 1.2;
inline constexpr double k3 = 8;
inline constexpr double b = 0.5;
inline constexpr double min_normalised_length = 0.3;

/// Extra weight of a query word in the title, and of its very form beside that of its stem.
inline constexpr double title_weight = 0.2;
inline constexpr double exact_weight = 0.15;

/// How many of the best hits are read and weighed again: more changes the first ten no further.
inline constexpr std::size_t depth = 50;

inline Xapian::BM25Weight weight() {
    return {k1, 0, k3, b, min_normalised_length};
}

/// What an article gains for naming the very day that is asked for, where others name its month:
/// more than words ever weigh.
inline constexpr double exact_date_weight = 1000;

/// What an article gains that speaks of a person named in the query, by the weight of the name.
inline constexpr double person_weight = 0.8;

/// What each kind of evidence adds to a score. Chosen by coordinate ascent for the sum of nDCG@10
/// on the tuning halves of PIAF and of TV news headlines (tools/evaluate retrieval).
constexpr double weight_of(Evidence kind) {
    switch (kind) {
        case Evidence::exact:
        case Evidence::written:
        case Evidence::lead:
            return 0.4;
        case Evidence::adjacent:
            return 0.3;
        case Evidence::covered:
        case Evidence::title:
            return 0.6;
        case Evidence::window:
            return 1.0;
        case Evidence::related:
            return 1.3;
    }
    return 0;
}

/// What the evidence adds to a hit's score; never negative.
constexpr double weigh(const TextEvidence& evidence) {
    double sum = 0;
    for (std::size_t i = 0; i < evidence_kinds; ++i)
        sum += weight_of(static_cast<Evidence>(i)) * evidence[i];
    return sum;
}

}  // namespace kiosque::ranking
