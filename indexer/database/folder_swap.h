#pragma once

#include <filesystem>
#include <string_view>

namespace kiosque {

/// A place next to a database, on the same file system.
std::filesystem::path beside(const std::filesystem::path& database, std::string_view suffix);

/// Each takes the other's place, in one atomic step: whoever opens the database sees the one or the
/// other, never half; open readers keep the files they have. Throws Error.
void exchange(const std::filesystem::path& made, const std::filesystem::path& database);

}  // namespace kiosque
