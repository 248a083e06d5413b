#pragma once

#include "query/search/ranking/ranking.h"

#include <xapian.h>

namespace kiosque {

inline Xapian::BM25Weight bm25(const Ranking& ranking) {
    return {ranking.k1, 0, ranking.k3, ranking.b, ranking.min_normalised_length};
}

}  // namespace kiosque
