#pragma once

#include "query/search/terms/query_word.h"

#include <cstdint>
namespace kiosque {

/// A word of the query as ranking sees it: which articles have it is decided, how well they have it
/// is not.
struct RankedWord {
    QueryWord word;
    std::uint32_t place = 0;  ///< among the query's words, stop words counted
    double weight = 0;        ///< how much it tells: its inverse document frequency
};

}  // namespace kiosque
