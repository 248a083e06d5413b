#pragma once

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/key_map.h"
#include "analyzers/entities/tagger/features.h"
#include "analyzers/entities/tagger/rule_cue.h"
#include "analyzers/entities/tagger/word_facts.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// One article as the tagger reads it.
struct TaggerInput {
    std::string_view title;  ///< the bytes that the tokens' spans index
    std::string_view text;
    std::span<const NameToken> tokens;      ///< of the title, then of the text
    std::span<const Candidate> candidates;  ///< what the rules found in them, weighed
};

/// Where names may stand: 0 outside of every name; 1 the token may go on with a name that has begun
/// before it; 2 a name may begin with it, but punctuation cuts it off from what is before.
using Eligibility = std::uint8_t;

/// Eligible are words with a capital and their neighbours that no punctuation cuts off. All others
/// are outside, which spares the decoder half of a text.
void mark_eligible(std::span<const NameToken> tokens, std::vector<Eligibility>& eligible);

/// Calls visit(first, end) for each run of eligible tokens that may hold a name together.
template <typename Visit>
void for_each_run(std::span<const Eligibility> eligible, const Visit& visit) {
    for (std::size_t first = 0; first < eligible.size();) {
        if (eligible[first] == 0) {
            ++first;
            continue;
        }
        std::size_t end = first + 1;
        while (end < eligible.size() && eligible[end] == 1) ++end;
        visit(first, end);
        first = end;
    }
}

/// Classes of the word that governs tokens[at] across articles and prepositions: « maire » in « le
/// maire de la X ».
WordClasses governor(std::span<const NameToken> tokens, std::span<const WordFacts* const> facts,
                     std::size_t at);

/// The window around tokens[at]; what is beyond the edge of title or text is `edge`.
FeatureWindow feature_window(std::span<const NameToken> tokens,
                             std::span<const WordFacts* const> facts, std::span<const RuleCue> cues,
                             const WordFacts& edge, std::size_t at);

}  // namespace kiosque
