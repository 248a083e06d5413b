#pragma once

#include "query/language/parsed_query.h"

#include <optional>

namespace kiosque {

/// Tells of the first « ou », « or », « sauf » or « not » between words, which is searched as a
/// word although it may have been meant as an operator; nullopt if there is none. For queries that
/// find nothing: the small words are French, or names, and mean what they say.
std::optional<Diagnostic> small_operator(const Node& tree);

}  // namespace kiosque
