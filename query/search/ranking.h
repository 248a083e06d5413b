#pragma once

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

inline Xapian::BM25Weight weight() {
    return {k1, 0, k3, b, min_normalised_length};
}

}  // namespace kiosque::ranking
