#include "tools/train_tagger/chain_trainer.h"

#include "analyzers/entities/tagger/feature_context.h"
#include "tools/train_tagger/chain_math.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace kiosque {
namespace {

/// An example whose features are row numbers.
struct Indexed {
    const Example* example = nullptr;
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> rows;
};

class Trainer {
  public:
    Trainer(std::span<const Example* const> examples, const TrainingOptions& options)
        : options_(options) {
        index_features(examples);
        weights_.transitions = options.transitions;
        squares_.resize(weights_.rows.size());
        sums_.resize(weights_.rows.size());
    }

    ChainWeights train(const std::function<void(int, double)>& progress) {
        std::mt19937 random(options_.seed);
        int summed = 0;
        for (int epoch = 1; epoch <= options_.epochs; ++epoch) {
            shuffle(random);
            double loss = 0;
            for (const Indexed& article : articles_)
                for_each_run(article.example->eligible, [&](std::size_t first, std::size_t end) {
                    loss += learn(article, first, end);
                });
            if (2 * epoch > options_.epochs) {
                ++summed;
                for (std::size_t row = 0; row < sums_.size(); ++row)
                    add_scores(weights_.rows[row], 1.0F, sums_[row]);
                for (std::size_t tag = 0; tag < tag_count; ++tag)
                    add_scores(weights_.transitions[tag], 1.0F, transition_sums_[tag]);
            }
            progress(epoch, loss);
        }
        const float share = 1.0F / static_cast<float>(summed);
        for (std::size_t row = 0; row < sums_.size(); ++row)
            weights_.rows[row] = scaled(sums_[row], share);
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            weights_.transitions[tag] = scaled(transition_sums_[tag], share);
        return std::move(weights_);
    }

  private:
    void index_features(std::span<const Example* const> examples) {
        std::unordered_map<std::uint64_t, std::uint32_t> counts;
        for (const Example* example : examples)
            for (const std::uint64_t feature : example->features) ++counts[feature];
        for (const Example* example : examples) {
            Indexed& article = articles_.emplace_back();
            article.example = example;
            article.starts.push_back(0);
            for (std::size_t i = 0; i < example->tokens.size(); ++i) {
                for (const std::uint64_t feature : example->features_of(i)) {
                    if (counts[feature] < options_.least_count) continue;
                    const auto next = static_cast<std::uint32_t>(weights_.index.size());
                    const auto known = weights_.index.try_emplace(feature, next).first;
                    article.rows.push_back(known->second);
                }
                article.starts.push_back(static_cast<std::uint32_t>(article.rows.size()));
            }
        }
        weights_.rows.resize(weights_.index.size());
    }

    void shuffle(std::mt19937& random) {
        // std::shuffle differs between libraries; the result must not.
        for (std::size_t i = articles_.size(); i > 1; --i)
            std::swap(articles_[i - 1], articles_[random() % i]);
    }

    double learn(const Indexed& article, std::size_t first, std::size_t end) {
        const Example& example = *article.example;
        scores_.assign(end - first, FloatScores{});
        for (std::size_t i = first; i < end; ++i) {
            FloatScores& scores = scores_[i - first];
            if (!example.base.empty()) scores = example.base[i];
            for (std::uint32_t at = article.starts[i]; at < article.starts[i + 1]; ++at)
                add_scores(weights_.rows[article.rows[at]], 1.0F, scores);
        }
        const std::span gold(example.gold.data() + first, end - first);
        const double loss =
            options_.loss == Loss::likelihood
                ? likelihood_gradient(scores_, weights_.transitions, gold, gradient_)
                : perceptron_gradient(scores_, weights_.transitions, gold, gradient_);
        if (loss < learnt) return loss;
        for (std::size_t i = first; i < end; ++i)
            for (std::uint32_t at = article.starts[i]; at < article.starts[i + 1]; ++at)
                update(gradient_.tokens[i - first], options_.decay, squares_[article.rows[at]],
                       weights_.rows[article.rows[at]]);
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            update(gradient_.transitions[tag], 0, transition_squares_[tag],
                   weights_.transitions[tag]);
        return loss;
    }

    void update(const FloatScores& gradient, float decay, FloatScores& squares,
                FloatScores& weights) const {
        if (options_.loss == Loss::perceptron) {
            add_scores(gradient, 1.0F, weights);
            return;
        }
        for (std::size_t lane = 0; lane < tag_count; ++lane) {
            const float g = gradient[lane] - decay * weights[lane];
            squares[lane] += g * g;
            weights[lane] += options_.rate * g / std::sqrt(squares[lane] + 1e-6F);
        }
    }

    static constexpr double learnt = 0.005;  // nothing to gain that would be worth the time

    TrainingOptions options_;
    std::vector<Indexed> articles_;
    ChainWeights weights_;
    std::vector<FloatScores> squares_;
    std::vector<FloatScores> sums_;
    std::array<FloatScores, tag_count> transition_squares_{};
    std::array<FloatScores, tag_count> transition_sums_{};
    std::vector<FloatScores> scores_;
    ChainGradient gradient_;
};

}  // namespace

FloatScores ChainWeights::score(const Example& example, std::size_t token) const {
    FloatScores scores{};
    if (!example.base.empty()) scores = example.base[token];
    for (const std::uint64_t feature : example.features_of(token)) {
        const auto known = index.find(feature);
        if (known != index.end()) add_scores(rows[known->second], 1.0F, scores);
    }
    return scores;
}

std::vector<Tag> ChainWeights::tag(const Example& example) const {
    std::vector<Tag> tags(example.tokens.size(), outside);
    for_each_run(example.eligible, [&](std::size_t first, std::size_t end) {
        std::vector<FloatScores> scores;
        for (std::size_t i = first; i < end; ++i) scores.push_back(score(example, i));
        best_tags(scores, transitions, std::span(tags).subspan(first, end - first));
    });
    return tags;
}

ChainWeights train_chain(std::span<const Example* const> examples, const TrainingOptions& options,
                         const std::function<void(int, double)>& progress) {
    return Trainer(examples, options).train(progress);
}

}  // namespace kiosque
