#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace kiosque {

/// How often a word stood in a context (a frequent word to its left, one to its right).
struct ContextCount {
    std::uint32_t context = 0;
    std::uint32_t count = 0;
};

/// contexts[word]: each context once.
using WordContexts = std::vector<std::vector<ContextCount>>;

/// Divides words into `clusters` classes such that the class of a word tells as much as it can of
/// the contexts it stands in: the exchange algorithm (Kneser and Ney 1993, in the predictive form
/// of Uszkoreit and Brants 2008), each word in turn into the class that raises the likelihood most,
/// `rounds` times over. Words come most frequent first; the result does not depend on chance.
/// Returns the class of each word, from 0.
std::vector<std::uint32_t> cluster_words(const WordContexts& contexts, std::size_t context_count,
                                         std::size_t clusters, int rounds,
                                         const std::function<void(int, std::size_t)>& progress);

}  // namespace kiosque
