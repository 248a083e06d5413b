#include "tools/train_tagger/chain_math.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kiosque {
namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

/// The pairs of tags that may follow each other.
const std::vector<std::pair<Tag, Tag>>& steps() {
    static const auto all = [] {
        std::vector<std::pair<Tag, Tag>> pairs;
        for (Tag before = 0; before < tag_count; ++before)
            for (Tag after = 0; after < tag_count; ++after)
                if (may_follow(before, after)) pairs.emplace_back(before, after);
        return pairs;
    }();
    return all;
}

using Row = std::array<double, tag_count>;

/// Makes a row's sum 1; returns the logarithm of what it was.
double normalise(Row& row) {
    double sum = 0;
    for (const double value : row) sum += value;
    for (double& value : row) value /= sum;
    return std::log(sum);
}

struct Potentials {
    std::vector<Row> tokens;  // e^(score - the token's best)
    std::vector<double> shifts;
    std::array<Row, tag_count> transitions{};
};

Potentials potentials(std::span<const FloatScores> scores, const FloatTransitions& transitions) {
    Potentials result;
    for (const FloatScores& score : scores) {
        const float best = *std::max_element(score.begin(), score.begin() + tag_count);
        result.shifts.push_back(best);
        Row& row = result.tokens.emplace_back();
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            row[tag] = std::exp(static_cast<double>(score[tag] - best));
    }
    for (const auto& [before, after] : steps())
        result.transitions[before][after] =
            std::exp(static_cast<double>(transitions[before][after]));
    return result;
}

void clear(std::size_t length, ChainGradient& gradient) {
    gradient.tokens.assign(length, FloatScores{});
    gradient.transitions = {};
}

void add_gold(std::span<const Tag> gold, ChainGradient& gradient) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
        gradient.tokens[i][gold[i]] += 1;
        if (i > 0) gradient.transitions[gold[i - 1]][gold[i]] += 1;
    }
}

}  // namespace

double likelihood_gradient(std::span<const FloatScores> scores, const FloatTransitions& transitions,
                           std::span<const Tag> gold, ChainGradient& gradient) {
    const std::size_t length = scores.size();
    const Potentials p = potentials(scores, transitions);
    std::vector<Row> forward(length);
    std::vector<Row> backward(length);
    double log_sum = 0;
    for (Tag tag = 0; tag < tag_count; ++tag) forward[0][tag] = opens(tag) ? p.tokens[0][tag] : 0;
    for (std::size_t i = 0;; ++i) {
        if (i + 1 == length)
            for (Tag tag = 0; tag < tag_count; ++tag)
                if (!closes(tag)) forward[i][tag] = 0;
        log_sum += normalise(forward[i]) + p.shifts[i];
        if (i + 1 == length) break;
        for (const auto& [before, after] : steps())
            forward[i + 1][after] += forward[i][before] * p.transitions[before][after];
        for (Tag tag = 0; tag < tag_count; ++tag) forward[i + 1][tag] *= p.tokens[i + 1][tag];
    }
    for (Tag tag = 0; tag < tag_count; ++tag) backward[length - 1][tag] = closes(tag) ? 1 : 0;
    for (std::size_t i = length - 1; i > 0; --i) {
        for (const auto& [before, after] : steps())
            backward[i - 1][before] +=
                p.transitions[before][after] * p.tokens[i][after] * backward[i][after];
        normalise(backward[i - 1]);
    }

    clear(length, gradient);
    add_gold(gold, gradient);
    double gold_score = 0;
    for (std::size_t i = 0; i < length; ++i) {
        gold_score += static_cast<double>(scores[i][gold[i]]);
        if (i > 0) gold_score += static_cast<double>(transitions[gold[i - 1]][gold[i]]);
        Row marginal;
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            marginal[tag] = forward[i][tag] * backward[i][tag];
        normalise(marginal);
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            gradient.tokens[i][tag] -= static_cast<float>(marginal[tag]);
        if (i == 0) continue;
        double sum = 0;
        for (const auto& [before, after] : steps())
            sum += forward[i - 1][before] * p.transitions[before][after] * p.tokens[i][after] *
                   backward[i][after];
        for (const auto& [before, after] : steps())
            gradient.transitions[before][after] -=
                static_cast<float>(forward[i - 1][before] * p.transitions[before][after] *
                                   p.tokens[i][after] * backward[i][after] / sum);
    }
    return std::max(log_sum - gold_score, 1e-9);
}

double perceptron_gradient(std::span<const FloatScores> scores, const FloatTransitions& transitions,
                           std::span<const Tag> gold, ChainGradient& gradient) {
    std::vector<Tag> best(scores.size());
    best_tags(scores, transitions, best);
    int wrong = 0;
    for (std::size_t i = 0; i < best.size(); ++i) wrong += best[i] != gold[i] ? 1 : 0;
    if (wrong == 0) return 0;
    clear(scores.size(), gradient);
    add_gold(gold, gradient);
    for (std::size_t i = 0; i < best.size(); ++i) {
        gradient.tokens[i][best[i]] -= 1;
        if (i > 0) gradient.transitions[best[i - 1]][best[i]] -= 1;
    }
    return wrong;
}

void best_tags(std::span<const FloatScores> scores, const FloatTransitions& transitions,
               std::span<Tag> best) {
    FloatScores totals;
    totals.fill(impossible);
    for (Tag tag = 0; tag < tag_count; ++tag)
        if (opens(tag)) totals[tag] = scores[0][tag];
    std::vector<std::array<Tag, tag_count>> back(scores.size());
    for (std::size_t i = 1; i < scores.size(); ++i) {
        FloatScores next;
        next.fill(impossible);
        for (const auto& [before, after] : steps()) {
            const float total = totals[before] + transitions[before][after] + scores[i][after];
            if (total > next[after]) {
                next[after] = total;
                back[i][after] = before;
            }
        }
        totals = next;
    }
    Tag last = outside;
    for (Tag tag = 0; tag < tag_count; ++tag)
        if (closes(tag) && totals[tag] > totals[last]) last = tag;
    best[scores.size() - 1] = last;
    for (std::size_t i = scores.size() - 1; i > 0; --i) best[i - 1] = back[i][best[i]];
}

}  // namespace kiosque
