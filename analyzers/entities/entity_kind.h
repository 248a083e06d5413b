#pragma once

#include "analyzers/analysis.h"

#include <optional>
#include <string_view>

namespace kiosque {

/// Reads what to_string(EntityKind) writes and its French names ("personne", "entreprise",
/// "société", "organisation", "lieu"), singular or plural, whatever the case and accents. nullopt
/// otherwise.
std::optional<EntityKind> parse_entity_kind(std::string_view text);

}  // namespace kiosque
