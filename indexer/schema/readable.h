#pragma once

#include <filesystem>

namespace kiosque {

/// Whether there is a file at `file`. Throws Error if there may be, but the user may not read it or
/// look for it; the message is about `meant`, the database that it is part of.
bool is_readable(const std::filesystem::path& file, const std::filesystem::path& meant);

}  // namespace kiosque
