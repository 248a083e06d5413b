#include "analyzers/entities/tagger/tagger.h"

#include "analyzers/error.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t most_cached = 100'000;  // words; about 30 MB

/// Hashes of one token's features, gathered so that the table is read for all of them at once.
class FeatureList {
  public:
    void operator()(FeatureGroup, std::uint64_t feature) {
        if (size_ < features_.size()) features_[size_++] = feature;
    }
    std::span<const std::uint64_t> all() const { return {features_.data(), size_}; }
    void clear() { size_ = 0; }

  private:
    std::array<std::uint64_t, 128> features_;  // twice what a token has at most
    std::size_t size_ = 0;
};

void add_word_features(const TaggerModel& model, const WordFacts& facts,
                       std::array<TagScores, 2 * farthest_neighbour + 1>& scores) {
    FeatureList features;
    int offset = -farthest_neighbour;
    for (TagScores& own : scores) {
        features.clear();
        for_each_word_feature(facts, offset++, features);
        model.add(features.all(), own);
    }
}

/// Whether the words alone put a token outside, so that its context need not be asked: a word in
/// lower case, and more plainly so where a capital stands beside it.
bool is_settled(std::span<const NameToken> tokens, std::size_t at, const TagScores& scores) {
    if (has_capital(tokens[at])) return false;
    const bool beside = (at > 0 && has_capital(tokens[at - 1])) ||
                        (at + 1 < tokens.size() && has_capital(tokens[at + 1]));
    constexpr int plainly = static_cast<int>(0.75F * tagger_file::scale);
    constexpr int most_plainly = static_cast<int>(1.5F * tagger_file::scale);
    const std::int16_t rival = *std::max_element(scores.begin() + 1, scores.begin() + tag_count);
    return scores[outside] - rival > (beside ? most_plainly : plainly);
}

}  // namespace

Tagger::Tagger(const TaggerModel& model, const WordClusterTable& clusters,
               const Knowledge& knowledge)
    : model_(model), clusters_(clusters), knowledge_(knowledge), edge_{} {
    if (model.clusters_checksum() != clusters.checksum())
        throw Error(
            "the entity tagger's model does not belong to the word classes beside it; "
            "install the program again");
    add_word_features(model_, edge_.facts, edge_.scores);
}

void Tagger::tag(const TaggerInput& article, TaggerState& state) const {
    state.tags_.assign(article.tokens.size(), outside);
    state.scores_.assign(article.tokens.size(), TagScores{});
    mark_rule_cues(article.candidates, article.tokens.size(), state.cues_);
    mark_eligible(article.tokens, state.eligible_);
    look_up_words(article, state);
    score_words(article, state);
    decode_pass(0, state);
    score_memory(article, state);
    decode_pass(1, state);
}

TaggerState::CachedWord Tagger::describe(const NameToken& token, std::string_view written,
                                         TaggerState& state) const {
    TaggerState::CachedWord word{};
    word.facts = word_facts(token, written, knowledge_, clusters_, state.buffer_);
    add_word_features(model_, word.facts, word.scores);
    return word;
}

void Tagger::look_up_words(const TaggerInput& article, TaggerState& state) const {
    if (state.words_.size() > most_cached) {
        state.words_.clear();
        state.cached_.clear();
    }
    state.word_of_.clear();
    for (const NameToken& token : article.tokens) {
        const WordKey key = join_keys(token.key, static_cast<WordKey>(token.shape));
        std::uint32_t& cached = state.cached_[key];
        if (cached == 0) {
            const std::string_view source =
                token.field == Field::title ? article.title : article.text;
            state.words_.push_back(describe(token, slice(source, token.span), state));
            cached = static_cast<std::uint32_t>(state.words_.size());
        }
        state.word_of_.push_back(cached - 1);
    }
    state.facts_.clear();
    for (const std::uint32_t word : state.word_of_)
        state.facts_.push_back(&state.words_[word].facts);
}

void Tagger::score_words(const TaggerInput& article, TaggerState& state) const {
    const std::span<const NameToken> tokens = article.tokens;
    FeatureList features;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (state.eligible_[i] == 0) continue;
        TagScores& scores = state.scores_[i];
        for (std::size_t slot = 0; slot < edge_.scores.size(); ++slot) {
            const std::size_t neighbour = i + slot - farthest_neighbour;
            const bool inside =
                neighbour < tokens.size() && tokens[neighbour].field == tokens[i].field;
            add_lanes(
                inside ? state.words_[state.word_of_[neighbour]].scores[slot] : edge_.scores[slot],
                scores);
        }
        if (is_settled(tokens, i, scores)) {
            state.eligible_[i] = 0;
            continue;
        }
        features.clear();
        for_each_context_feature(feature_window(tokens, state.facts_, state.cues_, edge_.facts, i),
                                 features);
        model_.add(features.all(), scores);
    }
}

void Tagger::score_memory(const TaggerInput& article, TaggerState& state) const {
    state.memory_.read(article.tokens, state.tags_);
    FeatureList features;
    for (std::size_t i = 0; i < article.tokens.size(); ++i) {
        if (state.eligible_[i] == 0) continue;
        features.clear();
        state.memory_.for_each_feature(article.tokens, state.tags_, i, features);
        model_.add(features.all(), state.scores_[i]);
    }
}

void Tagger::decode_pass(std::size_t pass, TaggerState& state) const {
    const std::span<const TagScores> scores = state.scores_;
    const std::span<Tag> tags = state.tags_;
    for_each_run(state.eligible_, [&](std::size_t first, std::size_t end) {
        decode(scores.subspan(first, end - first), model_.transitions(pass), state.viterbi_,
               tags.subspan(first, end - first));
    });
}

}  // namespace kiosque
