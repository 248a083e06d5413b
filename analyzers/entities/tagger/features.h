#pragma once

#include "analyzers/entities/name_token.h"
#include "analyzers/entities/tagger/rule_cue.h"
#include "analyzers/entities/tagger/word_facts.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace kiosque {

/// Kinds of evidence, for measuring what each brings (tools/train_tagger --without).
enum class FeatureGroup : std::uint8_t {
    word,        ///< the word and its neighbours
    affix,       ///< beginnings and ends of the word
    shape,       ///< capitals, digits
    cluster,     ///< classes of words
    statistics,  ///< counts of names
    lexicon,     ///< words that tell what stands beside them
    gap,         ///< what stands between the words
    rules,       ///< lists and context rules
    document     ///< what the first pass found elsewhere in the article
};

/// The version of what follows: a model is of use with the features it was trained on only.
inline constexpr std::uint32_t feature_version = 1;

inline constexpr int farthest_neighbour = 2;

constexpr std::uint64_t feature_hash(std::uint32_t feature, std::uint64_t value) {
    std::uint64_t hash = (value + feature * 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 29U);
}

constexpr std::uint64_t pair_of(std::uint64_t a, std::uint64_t b) {
    return a * 0xA24BAED4963EE407U ^ std::rotl(b, 31);
}

/// Features that a word gives to the token `offset` words before it (-2 … 2: 0 to itself), that
/// depend on nothing but the word. `visit` takes (FeatureGroup, hash).
template <typename Visit>
void for_each_word_feature(const WordFacts& facts, int offset, Visit&& visit) {
    using Group = FeatureGroup;
    const auto shape = static_cast<std::uint64_t>(facts.shape);
    const auto base = static_cast<std::uint32_t>(64 + 64 * (offset + farthest_neighbour));
    const auto add = [&](FeatureGroup group, std::uint32_t feature, std::uint64_t value) {
        visit(group, feature_hash(base + feature, value));
    };
    add(Group::word, 0, facts.word);
    add(Group::shape, 1, shape);
    for (std::uint32_t grain = 0; grain < cluster_grains; ++grain) {
        if (facts.clusters[grain] != 0) add(Group::cluster, 2 + grain, facts.clusters[grain]);
    }
    add(Group::statistics, 5, facts.habit);
    for (WordClasses rest = facts.classes; rest != 0; rest &= rest - 1)
        add(Group::lexicon, 6, static_cast<std::uint64_t>(std::countr_zero(rest)));
    if (offset < -1 || offset > 1) return;
    add(Group::statistics, 7, pair_of(facts.habit, shape));
    if (facts.suffixes[1] != 0) add(Group::affix, 8, facts.suffixes[1]);
    if (facts.prefixes[2] != 0) add(Group::affix, 9, facts.prefixes[2]);
    if (offset != 0) return;
    add(Group::word, 10, pair_of(facts.word, shape));
    for (std::uint32_t i = 0; i < facts.prefixes.size(); ++i) {
        if (facts.prefixes[i] != 0) add(Group::affix, 11 + i, pair_of(facts.prefixes[i], shape));
        if (facts.suffixes[i] != 0) add(Group::affix, 15 + i, pair_of(facts.suffixes[i], shape));
    }
    add(Group::lexicon, 19, pair_of(facts.classes, shape));
}

/// What the features of one token are read from: its neighbours' facts, [2] its own.
struct FeatureWindow {
    std::array<const WordFacts*, 2 * farthest_neighbour + 1> words{};
    const NameToken* token = nullptr;
    const NameToken* next = nullptr;  ///< nullptr: the text ends
    std::array<RuleCue, 3> cues{};    ///< before, here, after
    WordClasses governor = 0;         ///< of « maire » in « le maire de la X »
};

/// Features that depend on how a token and its neighbours stand together.
template <typename Visit>
void for_each_context_feature(const FeatureWindow& window, Visit&& visit) {
    using Group = FeatureGroup;
    const auto add = [&](FeatureGroup group, std::uint32_t feature, std::uint64_t value) {
        visit(group, feature_hash(feature, value));
    };
    const auto& [before2, before, here, after, after2] = window.words;
    const NameToken& token = *window.token;
    const auto shape = static_cast<std::uint64_t>(here->shape);
    const auto shape_before = static_cast<std::uint64_t>(before->shape);
    const auto shape_after = static_cast<std::uint64_t>(after->shape);
    const std::uint64_t next_gap = window.next == nullptr ? 4096 : window.next->gap;
    const std::uint64_t start = token.starts_sentence ? 1 : 0;
    const auto field = static_cast<std::uint64_t>(token.field);

    add(Group::word, 1, pair_of(before->word, here->word));
    add(Group::word, 2, pair_of(here->word, after->word));
    add(Group::word, 3, pair_of(before2->word, before->word));
    add(Group::word, 4, pair_of(after->word, after2->word));
    add(Group::shape, 5, shape | shape_before << 4U | shape_after << 8U);
    add(Group::shape, 6,
        shape | shape_before << 4U | shape_after << 8U |
            static_cast<std::uint64_t>(before2->shape) << 12U |
            static_cast<std::uint64_t>(after2->shape) << 16U);
    add(Group::shape, 7, shape | start << 4U | field << 5U);
    add(Group::gap, 8, token.gap | shape << 16U);
    add(Group::gap, 9, next_gap | shape << 16U);
    add(Group::gap, 10, pair_of(before->word, token.gap));
    add(Group::gap, 11, pair_of(after->word, next_gap));
    add(Group::gap, 12,
        token.gap | next_gap << 16U | shape << 32U | shape_before << 36U | shape_after << 40U);
    for (std::uint32_t grain = 0; grain < 2; ++grain) {
        add(Group::cluster, 13 + grain, pair_of(before->clusters[grain], here->clusters[grain]));
        add(Group::cluster, 15 + grain, pair_of(here->clusters[grain], after->clusters[grain]));
    }
    add(Group::statistics, 17, pair_of(here->habit, before->habit));
    add(Group::statistics, 18, pair_of(here->habit, after->habit));
    add(Group::statistics, 19, pair_of(here->habit, start | shape << 1U));
    add(Group::statistics, 20,
        here->habit | static_cast<std::uint64_t>(before->habit) << 8U |
            static_cast<std::uint64_t>(after->habit) << 16U | shape << 24U | shape_before << 28U |
            shape_after << 32U);
    for (WordClasses rest = window.governor; rest != 0; rest &= rest - 1)
        add(Group::lexicon, 21, static_cast<std::uint64_t>(std::countr_zero(rest)) | shape << 8U);
    add(Group::lexicon, 22, pair_of(before->classes, shape));
    add(Group::rules, 23, window.cues[1]);
    add(Group::rules, 24, window.cues[1] | shape << 16U | start << 20U);
    add(Group::rules, 25,
        (window.cues[0] & cue_place_mask) | (window.cues[0] != 0 ? 16U : 0U) |
            static_cast<std::uint64_t>(window.cues[1] & cue_place_mask) << 8U);
    add(Group::rules, 26,
        (window.cues[2] & cue_place_mask) | (window.cues[2] != 0 ? 16U : 0U) |
            static_cast<std::uint64_t>(window.cues[1] & cue_place_mask) << 8U);
    add(Group::rules, 27, pair_of(window.cues[1], here->clusters[1]));
    add(Group::rules, 28, pair_of(window.cues[1], before->clusters[1]));
}

}  // namespace kiosque
