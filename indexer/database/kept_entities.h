#pragma once

#include "analyzers/article_analyzer.h"

#include <filesystem>
#include <optional>

namespace kiosque {

/// Whether the database's articles have entities, or will have, when there are none yet; nullopt if
/// there is no database. Throws Error if it cannot be read.
std::optional<Entities> kept_entities(const std::filesystem::path& database);

}  // namespace kiosque
