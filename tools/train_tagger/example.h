#pragma once

#include "analyzers/entities/knowledge.h"
#include "analyzers/entities/name_token.h"
#include "analyzers/entities/tagger/feature_context.h"
#include "analyzers/entities/tagger/features.h"
#include "analyzers/entities/tagger/tag.h"
#include "analyzers/entities/tagger/word_clusters.h"
#include "tools/train_tagger/annotated_article.h"

#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace kiosque {

using FloatScores = std::array<float, tag_lanes>;

/// An article ready to be learnt from. Features are hashes; those of token i lie from
/// feature_starts[i] to feature_starts[i + 1].
struct Example {
    std::vector<NameToken> tokens;
    std::vector<Eligibility> eligible;
    std::vector<Tag> gold;
    std::vector<std::uint32_t> feature_starts;
    std::vector<std::uint64_t> features;
    std::vector<FloatScores> base;  ///< given scores that the features add to; empty: none

    std::span<const std::uint64_t> features_of(std::size_t token) const {
        return std::span(features).subspan(feature_starts[token],
                                           feature_starts[token + 1] - feature_starts[token]);
    }
};

/// Cuts articles into tokens and features with the tagger's own code.
class ExampleMaker {
  public:
    ExampleMaker(const Knowledge& knowledge, const WordClusterTable& clusters,
                 std::set<FeatureGroup> without)
        : knowledge_(knowledge), clusters_(clusters), without_(std::move(without)) {}

    /// With the features of the first pass.
    Example first_pass(const AnnotatedArticle& article) const;

    /// The same tokens with the features of the second pass: what `tags`, the result of the first,
    /// say elsewhere in the article.
    Example second_pass(const Example& first, std::span<const Tag> tags) const;

  private:
    const Knowledge& knowledge_;
    const WordClusterTable& clusters_;
    std::set<FeatureGroup> without_;
};

}  // namespace kiosque
