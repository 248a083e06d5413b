#pragma once

#include "query/search/archive/archive.h"
#include "query/search/names/archive_names.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// The one entity that a typed name means, of whatever kind.
struct EntityChoice {
    std::optional<ArchiveName> meant;
    std::vector<ArchiveName> namesakes;  ///< entities of other kinds that bear the very name typed
    std::vector<std::string> messages;   ///< what the user should know; what to type if nothing is
                                         ///< meant
};

/// Of all that look_up_name() finds under the kinds, the one that more articles have than all
/// others together: « Macron » is Emmanuel Macron where he is. If there is none, the message names
/// them; if nobody bears the name, those that are spelled like it.
EntityChoice look_up_entity(const Shards& shards, std::span<const FacetField> kinds,
                            std::string_view name);

}  // namespace kiosque
