#pragma once

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/knowledge.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kiosque {

enum class Gender : std::uint8_t { unknown, man, woman };

inline constexpr std::size_t no_group = static_cast<std::size_t>(-1);

/// One name of an article with all that mentions it.
struct NameGroup {
    std::vector<std::size_t> candidates;  ///< indices, in order
    std::vector<WordKey> words;
    std::string compact;  ///< folded letters and digits alone
    KindScores scores{};
    float rules = 0;  ///< what lists and words beside it, without the tagger, say at most
    Gender gender = Gender::unknown;
    std::size_t merged_into = no_group;

    std::size_t best_kind() const {
        return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    }
    bool believed_in() const { return scores[best_kind()] >= believed; }
    bool is_person() const { return believed_in() && best_kind() == score_of::person; }
};

/// The names of one article while they are merged.
struct NameGroups {
    std::span<const NameToken> tokens;
    std::span<const Candidate> candidates;
    const Knowledge& knowledge;
    std::vector<NameGroup> groups;  ///< in order of first mention

    std::span<const NameToken> words_of(const NameGroup& group) const {
        const Candidate& first = candidates[group.candidates.front()];
        return tokens.subspan(first.first, first.end - first.first);
    }
    /// The group that a merged one has become part of. Names grow on the way, so that it ends.
    std::size_t root(std::size_t group) const {
        while (groups[group].merged_into != no_group) group = groups[group].merged_into;
        return group;
    }
};

inline bool opposite(Gender a, Gender b) {
    return a != Gender::unknown && b != Gender::unknown && a != b;
}

inline Gender gender_told(WordClasses classes, WordClasses man, WordClasses woman) {
    return (classes & man) != 0     ? Gender::man
           : (classes & woman) != 0 ? Gender::woman
                                    : Gender::unknown;
}

/// What the title before a mention (M., Mme) tells, else the first name.
Gender gender_of(std::span<const NameToken> tokens, const Candidate& candidate,
                 const Knowledge& knowledge);

}  // namespace kiosque
