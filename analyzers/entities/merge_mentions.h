#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"
#include "analyzers/entities/candidate.h"

#include <span>
#include <vector>

namespace kiosque {

/// Candidates of one article → its entities. Mentions of one name are one entity, whatever their
/// spaces, hyphens, accents and capitals (« Open AI », « OpenAI »); a surname belongs to the full
/// name that ends in it, a name one letter off to the name it misspells. An entity's kind is the
/// one its mentions have most evidence for; names without enough evidence are dropped.
std::vector<Entity> merge_mentions(const Article& article, std::span<const NameToken> tokens,
                                   std::span<const Candidate> candidates,
                                   const Knowledge& knowledge);

}  // namespace kiosque
