#pragma once

#include "indexer/schema/fields.h"

#include <string>
#include <string_view>

namespace kiosque {

/// prefix + value. Xapian refuses terms over 245 bytes: of a longer one the tail becomes its hash,
/// so that different values stay different terms.
std::string make_term(std::string_view prefix, std::string_view value);

/// The unique term of an article.
std::string id_term(std::string_view id);

/// The filter term of a facet value; `key` is entity_key(name).
std::string facet_term(FacetField field, std::string_view key);

}  // namespace kiosque
