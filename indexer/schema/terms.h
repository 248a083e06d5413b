#pragma once

#include "indexer/schema/fields.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosque {

/// Xapian refuses longer ones.
inline constexpr std::size_t longest_term = 245;

/// prefix + value. Of one longer than longest_term the tail becomes its hash,
/// so that different values stay different terms.
std::string make_term(std::string_view prefix, std::string_view value);

/// The unique term of an article.
std::string id_term(std::string_view id);

/// The filter term of a facet value; `key` is entity_key(name).
std::string facet_term(FacetField field, std::string_view key);

}  // namespace kiosque
