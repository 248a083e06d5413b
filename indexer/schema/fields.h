#pragma once

#include "analyzers/analysis.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosque {

/// What can be counted and filtered by name. The four entity kinds come first, in EntityKind's
/// order.
enum class FacetField : std::uint8_t {
    person,
    company,
    organisation,
    place,
    source,
    author,
    section,
    language,
};
inline constexpr std::size_t facet_fields = 8;

constexpr bool is_entity_kind(FacetField field) {
    return field <= FacetField::place;
}

/// One row of the field table. A facet is filtered by the term prefix + entity_key(name) and
/// counted by the ordinals in the value slot (schema/ordinals.h), which the field's dictionary
/// turns into names.
struct FacetRow {
    FacetField field;
    std::string_view name;  ///< on command lines and in JSON
    char prefix;
    std::uint32_t slot;
};

inline constexpr std::array<FacetRow, facet_fields> facet_table{{
    {FacetField::person, "person", 'P', 16},
    {FacetField::company, "company", 'C', 17},
    {FacetField::organisation, "organisation", 'O', 18},
    {FacetField::place, "place", 'G', 19},
    {FacetField::source, "source", 'S', 20},
    {FacetField::author, "author", 'W', 21},
    {FacetField::section, "section", 'R', 22},
    {FacetField::language, "language", 'L', 23},
}};

constexpr const FacetRow& facet_row(FacetField field) {
    return facet_table[static_cast<std::size_t>(field)];
}

constexpr FacetField facet_field(EntityKind kind) {
    return static_cast<FacetField>(kind);
}

std::optional<FacetField> parse_facet_field(std::string_view name);

/// Term prefixes beside the facets'. Text terms are lower case, so a capital first letter is a
/// prefix. The exact and unaccent layers are stored only where they differ from the stem.
namespace prefix {
inline constexpr std::string_view stem{};
inline constexpr std::string_view exact = "E";
inline constexpr std::string_view unaccent = "A";
inline constexpr std::string_view title_stem = "TS";  // title layers: the same forms again
inline constexpr std::string_view title_exact = "TE";
inline constexpr std::string_view title_unaccent = "TA";
inline constexpr std::string_view id =
    "Q";  // + 128-bit hash of the id: a URL may exceed a term's length
inline constexpr std::string_view year =
    "Y";  // Y2023   every article of the year, however precisely dated
inline constexpr std::string_view month = "M";        // M202311 every article of the month
inline constexpr std::string_view day = "D";          // D20231120
inline constexpr std::string_view year_only = "YO";   // YO2023: the month is unknown
inline constexpr std::string_view month_only = "MO";  // MO202311: the day is unknown
// What the text is about (about_terms.h): the same for the dates it names, and VL1980 for a period
// of ten years or more that touches the decade.
inline constexpr std::string_view about_year = "VY";
inline constexpr std::string_view about_month = "VM";
inline constexpr std::string_view about_day = "VD";
inline constexpr std::string_view about_year_only = "VYO";
inline constexpr std::string_view about_month_only = "VMO";
inline constexpr std::string_view about_decade = "VL";
}  // namespace prefix

/// The three layers of a word's forms, in the whole article and in its title again.
struct LayerPrefixes {
    std::string_view stem, exact, unaccent;
};
inline constexpr LayerPrefixes all_layers{prefix::stem, prefix::exact, prefix::unaccent};
inline constexpr LayerPrefixes title_layers{prefix::title_stem, prefix::title_exact,
                                            prefix::title_unaccent};

/// Value slots beside the facets'.
namespace slot {
inline constexpr std::uint32_t id = 0;      // the id itself: ties of score go by it
inline constexpr std::uint32_t date = 1;    // pack_date: for timelines
inline constexpr std::uint32_t newest = 2;  // first day, ascending: sort descending by it
inline constexpr std::uint32_t oldest =
    3;  // its complement: sort descending by it, and undated come last here too
inline constexpr std::uint32_t content = 4;      // hashes of content and path: is it unchanged?
inline constexpr std::uint32_t about_years = 5;  // about_years as schema/ordinals.h codes numbers
inline constexpr std::uint32_t tokens = 6;       // the words in their order (schema/token_stream.h)
inline constexpr std::uint32_t file = 7;         // number of its file, coded as one ordinal
}  // namespace slot

}  // namespace kiosque
