#pragma once

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/tagger/tag.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kiosque {

/// What lists and context rules say of a token, as one small number: 0 outside of their candidates,
/// else where in a candidate it stands, the kind that has most evidence and how much, and whether
/// the lists know the name.
using RuleCue = std::uint16_t;

/// The part of a cue that tells no evidence: position and kind; 0 outside.
inline constexpr RuleCue cue_place_mask = 0xF;

/// cues[i] for tokens[i]; `candidates` in order, with their scores.
void mark_rule_cues(std::span<const Candidate> candidates, std::size_t tokens,
                    std::vector<RuleCue>& cues);

}  // namespace kiosque
