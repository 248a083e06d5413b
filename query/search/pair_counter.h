#pragma once

#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosque {

class Archive;

/// Two names and the articles, of those that match, that have them.
struct Pair {
    std::string first, second;
    std::uint64_t both = 0;
    std::uint64_t with_first = 0;
    std::uint64_t with_second = 0;
    double association = 0;  ///< log-likelihood ratio; negative if they meet less than by chance

    bool operator==(const Pair&) const = default;
};

struct PairRequest {
    FacetField first = FacetField::person;
    FacetField second = FacetField::company;  ///< the same field pairs its names with each other
    Limit limit = 20;
    std::uint64_t min_count = 2;  ///< fewer common articles are left out: chance
    enum class Order : std::uint8_t { association, count } order = Order::association;
};

struct Pairs {
    FacetField first = FacetField::person;
    FacetField second = FacetField::company;
    std::vector<Pair> pairs;  ///< in the requested order, ties by names
    std::uint64_t total = 0;  ///< matching articles
    std::string query;
    std::vector<Diagnostic> diagnostics;
};

/// Which names appear together, exactly, over all matching articles of all shards.
Pairs count_pairs(Archive& archive, const Selection& selection, const PairRequest& request);

/// Dunning's log-likelihood ratio (Computational Linguistics 19, 1993) of two events of which
/// `both` happened together in `total` trials, signed.
double log_likelihood_ratio(std::uint64_t both, std::uint64_t first, std::uint64_t second,
                            std::uint64_t total);

}  // namespace kiosque
