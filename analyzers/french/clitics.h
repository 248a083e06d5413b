#pragma once

#include <string_view>

namespace kiosque {

/// Can `word` be a pronoun or adverb hung on by a hyphen to `before` (both normalised)? « dit-elle
/// » yes, « Jong-il » no: before il, elle, on a verb ends in t or d. « rendez-vous » and «
/// peut-être » are nouns and adverbs of their own: no.
bool is_clitic(std::string_view before, std::string_view word);

}  // namespace kiosque
