#pragma once

#include "analyzers/entities/knowledge.h"
#include "indexer/schema/authority.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// A name of an archive with the articles that have it.
struct CountedName {
    EntityName name;
    std::string label;  ///< as it is displayed
    std::uint64_t articles = 0;
};

/// How many articles say that an acronym stands for a long form (« Ligue du Sud (LDS) »).
struct AcronymTie {
    EntityName acronym;
    EntityName full;
    std::uint64_t articles = 0;
};

/// Two names of one kind that are one for the program.
struct SuggestedMerge {
    CountedName from;
    CountedName to;
    std::string_view reason;  ///< the rule, as below
};

/// Which names of an archive are one entity's, by six rules that leave homonyms apart:
///
/// - known: the program's lists say so (« JDD » is Le Journal du dimanche), of companies and
///   organisations;
/// - initials: « J.-L. Aubry » is Jean-Luc Aubry if no other Aubry of the archive has these
/// initials;
/// - spacing: « Open AI », « OpenAI »;
/// - article: « Phare », « Le Phare », of companies and places; « La Halle » only where « Halle »
/// is
///   rare, since nothing but a slip drops what does not contract;
/// - acronym: what articles tie to one long form, of companies and organisations;
/// - spelling: a person's name of a few articles, one letter from one that has fifty times as many,
///   if the word that differs is nobody's name.
///
/// The name that has most articles stands for both, but the full name for initials, the one with
/// the article if it is more than a rarity, and the one that leads in the lists if the archive has
/// it. Names about which a person has decided (merged,
/// separate, ignored, split) are left alone. `names` holds every name once; in the order of names.
std::vector<SuggestedMerge> suggest_merges(std::span<const CountedName> names,
                                           std::span<const AcronymTie> ties,
                                           const Knowledge& knowledge, const Authority& authority);

/// The merges that the program found before give way to these.
void adopt_merges(Authority& authority, std::span<const SuggestedMerge> merges);

}  // namespace kiosque
