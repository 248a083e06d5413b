#pragma once

#include "tools/train_tagger/example.h"

#include <array>
#include <span>
#include <vector>

namespace kiosque {

using FloatTransitions = std::array<FloatScores, tag_count>;

inline void add_scores(const FloatScores& more, float factor, FloatScores& scores) {
    for (std::size_t lane = 0; lane < tag_lanes; ++lane) scores[lane] += factor * more[lane];
}

inline FloatScores scaled(const FloatScores& scores, float factor) {
    FloatScores result{};
    add_scores(scores, factor, result);
    return result;
}

/// Which way the scores of one run of tokens should move.
struct ChainGradient {
    std::vector<FloatScores> tokens;
    FloatTransitions transitions{};
};

/// Gradient of the log likelihood of `gold` in the conditional random field with these scores, by
/// the forward-backward algorithm; returns minus the log likelihood.
double likelihood_gradient(std::span<const FloatScores> scores, const FloatTransitions& transitions,
                           std::span<const Tag> gold, ChainGradient& gradient);

/// Gold minus predicted counts; returns the number of tokens with a wrong tag.
double perceptron_gradient(std::span<const FloatScores> scores, const FloatTransitions& transitions,
                           std::span<const Tag> gold, ChainGradient& gradient);

/// As decode() in viterbi.h, in floating point.
void best_tags(std::span<const FloatScores> scores, const FloatTransitions& transitions,
               std::span<Tag> best);

}  // namespace kiosque
