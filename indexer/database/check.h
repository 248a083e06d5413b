#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kiosque {

/// Everything that is wrong with a database, one phrase each; empty if it is sound: Xapian's own
/// structures, the stamp, every stored article, token stream, facet ordinal and id, the names, the
/// list of files, and the columns beside it. Reads it all, again where a writer has changed it
/// meanwhile. Throws Error if there is none, and if writers are always ahead.
std::vector<std::string> check_database(const std::filesystem::path& database);

}  // namespace kiosque
