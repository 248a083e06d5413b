#include "analyzers/entities/entity_kind.h"

#include "analyzers/entities/entity_key.h"

#include <array>
#include <utility>

namespace kiosque {
namespace {

constexpr std::array<std::string_view, entity_kinds> names = {"person", "company", "organisation",
                                                              "place"};

// Keys of the accepted singulars; plurals differ by "s", but for "companies" and "lieux".
constexpr std::array<std::pair<std::string_view, EntityKind>, 14> synonyms = {{
    {"person", EntityKind::person},
    {"personne", EntityKind::person},
    {"people", EntityKind::person},
    {"company", EntityKind::company},
    {"companies", EntityKind::company},
    {"entreprise", EntityKind::company},
    {"societe", EntityKind::company},
    {"organisation", EntityKind::organisation},
    {"organization", EntityKind::organisation},
    {"place", EntityKind::place},
    {"lieu", EntityKind::place},
    {"lieux", EntityKind::place},
    {"location", EntityKind::place},
    {"endroit", EntityKind::place},
}};

}  // namespace

std::string_view to_string(EntityKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

std::optional<EntityKind> parse_entity_kind(std::string_view text) {
    const std::string key = entity_key(text);
    const std::string_view view = key;
    for (const auto& [name, kind] : synonyms) {
        if (view == name) return kind;
        if (view.ends_with('s') && view.substr(0, view.size() - 1) == name) return kind;
    }
    return std::nullopt;
}

}  // namespace kiosque
