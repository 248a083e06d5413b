#include "indexer/database/folder_swap.h"

#include "analyzers/error.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>

namespace kiosque {

namespace fs = std::filesystem;

fs::path resolved(const fs::path& database) {
    std::error_code failure;
    fs::path place = fs::weakly_canonical(database, failure);
    if (failure) place = fs::absolute(database);
    // Without its last slash a path has a file name.
    return place.has_filename() ? place : place.parent_path();
}

fs::path workshop(const fs::path& database) {
    const fs::path place = resolved(database);
    return place.parent_path() / fmt::format(".{}.kiosque", place.filename().string());
}

fs::path place_of_successor(const fs::path& database) {
    const fs::path folder = workshop(database);
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(fmt::format("cannot make the folder {} beside {}: {}", folder.string(),
                                database.string(), failure.message()));
    return folder / "new";
}

/// rename(2) cannot replace a folder that is not empty, and two renames leave a moment without a
/// database.
void exchange(const fs::path& made, const fs::path& database) {
    const fs::path place = resolved(database);
    if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0)
        throw Error(fmt::format("cannot put the new database in place of {}: {}", database.string(),
                                std::strerror(errno)));
}

}  // namespace kiosque
