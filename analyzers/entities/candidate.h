#pragma once

#include "analyzers/entities/gazetteer.h"
#include "analyzers/entities/knowledge.h"
#include "analyzers/entities/name_token.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace kiosque {

/// Evidence for each kind, in EntityKind's order.
using KindScores = std::array<float, entity_kinds>;

/// Where the score of a kind stands.
namespace score_of {
inline constexpr auto person = static_cast<std::size_t>(EntityKind::person);
inline constexpr auto company = static_cast<std::size_t>(EntityKind::company);
inline constexpr auto organisation = static_cast<std::size_t>(EntityKind::organisation);
inline constexpr auto place = static_cast<std::size_t>(EntityKind::place);
}  // namespace score_of

/// A run of tokens that may be a name: tokens [first, end).
struct Candidate {
    std::size_t first = 0;
    std::size_t end = 0;
    const KnownName* known = nullptr;  ///< if the gazetteer has exactly this run
    KindScores scores{};
    float rules = 0;  ///< the best of the scores before the tagger's opinion was added
};

/// Runs of capitalised words, with particles and linkers inside, and known names, in order and
/// without overlaps. Words that a capital says nothing about (at the start of a sentence) are left
/// out unless they are known or more often written with a capital. Linear in the tokens but for the
/// length of names.
void find_candidates(std::span<const NameToken> tokens, const Knowledge& knowledge,
                     std::vector<Candidate>& candidates);

/// Takes off what is no part of a name: a legal form at its end, a conjunction that a run ended on,
/// what is said of a known firm before it.
void trim_name(std::span<const NameToken> tokens, const Knowledge& knowledge, Candidate& candidate);

}  // namespace kiosque
