#pragma once

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/knowledge.h"
#include "analyzers/entities/tagger/tag.h"

#include <span>
#include <vector>

namespace kiosque {

/// What the tagger says of the tokens: a tag each, and how much it had to say for each tag.
struct TaggedTokens {
    std::span<const Tag> tags;
    std::span<const TagScores> scores;
};

/// Makes one list of names out of what the rules found (`candidates`, weighed) and what the tagger
/// found: the tagger decides where a name begins and ends, both what it is.
/// Names that only the rules found stay where lists or words beside them leave little doubt.
void join_tagged_names(std::span<const NameToken> tokens, const Knowledge& knowledge,
                       const TaggedTokens& tagged, std::vector<Candidate>& candidates);

}  // namespace kiosque
