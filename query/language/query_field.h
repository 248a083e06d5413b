#pragma once

#include "indexer/schema/fields.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kiosque {

/// What can stand before a colon: a part of the article, its date, or a facet, in FacetField's
/// order.
enum class QueryField : std::uint8_t {
    title,
    text,
    date,
    person,
    company,
    organisation,
    place,
    source,
    author,
    section,
    language,
};

/// The facet that the field filters by; nullopt for title, text and date.
std::optional<FacetField> facet_of(QueryField field);

/// Reads a French or English name of a field, whatever the case and accents: "titre", "Société",
/// "company". Must be valid UTF-8.
std::optional<QueryField> parse_query_field(std::string_view name);

/// The French name, as the user reads it in messages and as dump() writes it.
std::string_view to_string(QueryField field);

/// Each field's French name, in their order.
std::vector<std::string_view> query_field_names();

/// The name that `misspelt` most probably stands for: at most one edit away; "" if there is none.
std::string_view closest_field_name(std::string_view misspelt);

}  // namespace kiosque
