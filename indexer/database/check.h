#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kiosque {

/// Everything that is wrong with a database, one phrase each; empty if it is sound: Xapian's own
/// structures, the stamp, every stored article, every facet ordinal, every id. Reads it all. Throws
/// Error if there is none.
std::vector<std::string> check_database(const std::filesystem::path& database);

}  // namespace kiosque
