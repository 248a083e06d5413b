#pragma once

#include "analyzers/article_analyzer.h"

#include <filesystem>
#include <optional>

namespace kiosque {

/// Whether the database's articles have entities; nullopt if there is none, or no article in it.
/// Throws Error if it cannot be read.
std::optional<Entities> kept_entities(const std::filesystem::path& database);

}  // namespace kiosque
