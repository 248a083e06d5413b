#pragma once

#include "analyzers/entities/key_map.h"
#include "analyzers/entities/name_token.h"
#include "analyzers/entities/tagger/features.h"
#include "analyzers/entities/tagger/tag.h"

#include <array>
#include <cstdint>
#include <span>

namespace kiosque {

/// What a first pass said of each word of an article, all over it: « Nadella » is a person here if
/// « Satya Nadella » is one elsewhere. Reused from article to article.
class ArticleMemory {
  public:
    /// Forgets the last article and reads this one.
    void read(std::span<const NameToken> tokens, std::span<const Tag> tags);

    /// Features of tokens[at] from the other places where its word stands; `tokens` and `tags` as
    /// given to read(). `visit` takes (FeatureGroup, hash).
    template <typename Visit>
    void for_each_feature(std::span<const NameToken> tokens, std::span<const Tag> tags,
                          std::size_t at, Visit&& visit) const;

  private:
    struct Votes {
        std::array<std::uint16_t, tag_count> tags{};
        std::uint16_t lower_case = 0;
        std::uint16_t inside_sentence = 0;  ///< with a capital that no sentence's start explains
    };
    /// The most frequent tag of the others, and how clear the case is.
    struct Verdict {
        std::uint16_t others = 0;
        Tag tag = outside;
        std::uint8_t clearness = 0;  ///< 1 more than others … 3 all
        bool lower_case = false;
        bool inside_sentence = false;
    };

    static Verdict judge(const Votes* votes, const NameToken& token, Tag own);
    static WordKey pair_key(std::span<const NameToken> tokens, std::size_t first) {
        return join_keys(tokens[first].key, tokens[first + 1].key);
    }

    KeyMap<Votes> words_;
    KeyMap<Votes> pairs_;  // of two neighbours: the tag of the first
};

template <typename Visit>
void ArticleMemory::for_each_feature(std::span<const NameToken> tokens, std::span<const Tag> tags,
                                     std::size_t at, Visit&& visit) const {
    constexpr std::uint32_t base = 512;
    const auto add = [&visit](std::uint32_t feature, std::uint64_t value) {
        visit(FeatureGroup::document, feature_hash(base + feature, value));
    };
    const auto tag_at = [&](std::size_t i) -> std::uint64_t {
        return i < tags.size() ? tags[i] : tag_count;
    };
    const NameToken& token = tokens[at];
    const auto shape = static_cast<std::uint64_t>(token.shape);
    const std::uint64_t own = tags[at];
    const Verdict word = judge(words_.find(token.key), token, tags[at]);
    const std::uint64_t heard =
        word.others == 0 ? 0 : 1 + word.tag + 16 * word.clearness + 64 * (word.others > 2);
    add(0, own);
    add(1, own | tag_at(at - 1) << 4U | tag_at(at + 1) << 8U);
    add(2, own | heard << 4U);
    add(3, heard | shape << 8U);
    add(4, heard | tag_at(at - 1) << 8U | tag_at(at + 1) << 12U);
    add(5, shape | (token.starts_sentence ? 16U : 0U) | (word.lower_case ? 32U : 0U) |
               (word.inside_sentence ? 64U : 0U) | own << 8U);
    const auto pair = [&](std::size_t first, std::uint32_t feature) {
        if (first >= tokens.size() || first + 1 == tokens.size()) return;
        const Verdict verdict =
            judge(pairs_.find(pair_key(tokens, first)), tokens[first], tags[first]);
        if (verdict.others == 0) return;
        add(feature, verdict.tag | static_cast<std::uint64_t>(verdict.clearness) << 4U);
        add(feature + 1, verdict.tag | own << 4U);
    };
    pair(at, 6);
    pair(at - 1, 8);
}

}  // namespace kiosque
