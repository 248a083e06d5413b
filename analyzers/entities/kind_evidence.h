#pragma once

#include "analyzers/entities/candidate.h"

#include <span>

namespace kiosque {

/// Adds to candidate.scores what the name itself and the words around it say about its kind: a
/// fixed weight for each cue, in one table.
void weigh_evidence(std::span<const NameToken> tokens, const Knowledge& knowledge,
                    Candidate& candidate);

/// The score from which a name is believed to be of its best kind.
inline constexpr float believed = 2.0F;

}  // namespace kiosque
