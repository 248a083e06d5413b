#include "query/language/query_field.h"

#include "analyzers/text/unicode.h"
#include "query/language/edit_distance.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosque {
namespace {

struct FieldName {
    std::string_view folded;
    QueryField field;
};

/// The first name of each field is the one that is printed.
constexpr std::array<FieldName, 35> names{{
    {"titre", QueryField::title},
    {"title", QueryField::title},
    {"texte", QueryField::text},
    {"text", QueryField::text},
    {"corps", QueryField::text},
    {"date", QueryField::date},
    {"personne", QueryField::person},
    {"personnes", QueryField::person},
    {"person", QueryField::person},
    {"entreprise", QueryField::company},
    {"entreprises", QueryField::company},
    {"societe", QueryField::company},
    {"societes", QueryField::company},
    {"company", QueryField::company},
    {"organisation", QueryField::organisation},
    {"organisations", QueryField::organisation},
    {"organization", QueryField::organisation},
    {"org", QueryField::organisation},
    {"lieu", QueryField::place},
    {"lieux", QueryField::place},
    {"place", QueryField::place},
    {"source", QueryField::source},
    {"sources", QueryField::source},
    {"journal", QueryField::source},
    {"media", QueryField::source},
    {"auteur", QueryField::author},
    {"auteurs", QueryField::author},
    {"autrice", QueryField::author},
    {"author", QueryField::author},
    {"rubrique", QueryField::section},
    {"rubriques", QueryField::section},
    {"section", QueryField::section},
    {"langue", QueryField::language},
    {"language", QueryField::language},
    {"lang", QueryField::language},
}};

constexpr std::size_t longest_name = 16;

}  // namespace

std::optional<FacetField> facet_of(QueryField field) {
    if (field < QueryField::person) return std::nullopt;
    return static_cast<FacetField>(static_cast<int>(field) - static_cast<int>(QueryField::person));
}

std::optional<QueryField> parse_query_field(std::string_view name) {
    if (name.size() > longest_name) return std::nullopt;
    const std::string folded = fold(name);
    const auto* const found =
        std::ranges::find_if(names, [&](const FieldName& row) { return row.folded == folded; });
    if (found == names.end()) return std::nullopt;
    return found->field;
}

std::string_view to_string(QueryField field) {
    return std::ranges::find_if(names, [&](const FieldName& row) { return row.field == field; })
        ->folded;
}

std::vector<std::string_view> query_field_names() {
    std::vector<std::string_view> all;
    for (int field = 0; field <= static_cast<int>(QueryField::language); ++field)
        all.push_back(to_string(static_cast<QueryField>(field)));
    return all;
}

std::string_view closest_field_name(std::string_view misspelt) {
    if (misspelt.size() > longest_name) return {};
    const std::string folded = fold(misspelt);
    if (folded.size() < 4) return {};
    for (const FieldName& row : names)
        if (row.folded.size() >= 4 && edit_distance(folded, row.folded, 1) <= 1) return row.folded;
    return {};
}

}  // namespace kiosque
