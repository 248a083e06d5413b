#pragma once

#include "tools/train_tagger/example.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace kiosque {

enum class Loss : std::uint8_t {
    likelihood,  ///< conditional random field
    perceptron   ///< averaged structured perceptron
};

struct TrainingOptions {
    Loss loss = Loss::likelihood;
    int epochs = 10;
    float rate = 0.03F;
    float decay = 1e-3F;            ///< pull of weights towards 0 at each update
    std::uint32_t least_count = 2;  ///< rarer features are not learnt
    std::uint32_t seed = 1;
    std::array<FloatScores, tag_count> transitions{};  ///< to begin with
};

/// A linear chain in floating point, while it is learnt and measured.
struct ChainWeights {
    std::unordered_map<std::uint64_t, std::uint32_t> index;  ///< feature → row
    std::vector<FloatScores> rows;
    std::array<FloatScores, tag_count> transitions{};

    /// Adds up the features of a token.
    FloatScores score(const Example& example, std::size_t token) const;
    /// Best tags of an article.
    std::vector<Tag> tag(const Example& example) const;
};

/// Learns from `examples` by stochastic gradient (AdaGrad, Duchi and others 2011; Collins 2002 for
/// the perceptron), the articles in an order that follows from the seed; averages the second half.
ChainWeights train_chain(std::span<const Example* const> examples, const TrainingOptions& options,
                         const std::function<void(int epoch, double loss)>& progress);

}  // namespace kiosque
