#include "indexer/database/folder_swap.h"

#include "analyzers/error.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>

namespace kiosque {

namespace fs = std::filesystem;

fs::path beside(const fs::path& database, std::string_view suffix) {
    // Without its last slash a path has a file name to append to.
    fs::path place = database.has_filename() ? database : database.parent_path();
    return place += suffix;
}

/// rename(2) cannot replace a folder that is not empty, and two renames leave a moment without a
/// database.
void exchange(const fs::path& made, const fs::path& database) {
    if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, database.c_str(), RENAME_EXCHANGE) != 0)
        throw Error(fmt::format("cannot put the new database in place of {}: {}", database.string(),
                                std::strerror(errno)));
}

}  // namespace kiosque
