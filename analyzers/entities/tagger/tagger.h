#pragma once

#include "analyzers/entities/key_map.h"
#include "analyzers/entities/knowledge.h"
#include "analyzers/entities/tagger/article_memory.h"
#include "analyzers/entities/tagger/feature_context.h"
#include "analyzers/entities/tagger/tag.h"
#include "analyzers/entities/tagger/tagger_model.h"
#include "analyzers/entities/tagger/viterbi.h"
#include "analyzers/entities/tagger/word_clusters.h"
#include "analyzers/entities/tagger/word_facts.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kiosque {

/// Scratch and result of one thread's tagging.
class TaggerState {
  public:
    /// Tag of each token of the last article.
    std::span<const Tag> tags() const { return tags_; }
    /// What the words of each token said for each tag; tokens that were not eligible say nothing.
    std::span<const TagScores> scores() const { return scores_; }

  private:
    friend class Tagger;

    /// A word as written, and what its own features add to its neighbours' scores and its own.
    struct CachedWord {
        WordFacts facts;
        std::array<TagScores, 2 * farthest_neighbour + 1> scores;
    };

    KeyMap<std::uint32_t> cached_;  // 1 + index in words_
    std::vector<CachedWord> words_;
    std::vector<std::uint32_t> word_of_;  // index in words_ of each token
    std::vector<const WordFacts*> facts_;
    std::vector<RuleCue> cues_;
    std::vector<Eligibility> eligible_;
    std::vector<TagScores> scores_;
    std::vector<Tag> tags_;
    ArticleMemory memory_;
    ViterbiScratch viterbi_;
    std::string buffer_;
};

/// Finds persons, organisations and places in an article: a linear chain of tags (the features of a
/// conditional random field, Lafferty and others 2001), decoded twice: the second time knowing what
/// the first found elsewhere in the article. Immutable, shared by threads.
class Tagger {
  public:
    /// All three must outlive the tagger. Throws Error if the model was trained with other word
    /// classes.
    Tagger(const TaggerModel& model, const WordClusterTable& clusters, const Knowledge& knowledge);

    /// Time linear in the tokens. Allocates for words and lengths that the state has not met.
    void tag(const TaggerInput& article, TaggerState& state) const;

  private:
    void look_up_words(const TaggerInput& article, TaggerState& state) const;
    TaggerState::CachedWord describe(const NameToken& token, std::string_view written,
                                     TaggerState& state) const;
    void score_words(const TaggerInput& article, TaggerState& state) const;
    void score_memory(const TaggerInput& article, TaggerState& state) const;
    void decode_pass(std::size_t pass, TaggerState& state) const;

    const TaggerModel& model_;
    const WordClusterTable& clusters_;
    const Knowledge& knowledge_;
    TaggerState::CachedWord edge_;
};

}  // namespace kiosque
