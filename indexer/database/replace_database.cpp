#include "indexer/database/replace_database.h"

#include "analyzers/error.h"
#include "indexer/database/open_database.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// rename(2) cannot replace a folder that is not empty, and two renames leave a moment without a
/// database.
void exchange(const fs::path& a, const fs::path& b) {
    if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0)
        throw Error(fmt::format("cannot put the new database in place of {}: {}", b.string(),
                                std::strerror(errno)));
}

}  // namespace

void replace_database(const fs::path& database, const std::function<bool(const fs::path&)>& build) {
    require_database(database);
    Xapian::WritableDatabase locked = open_for_writing(database, Xapian::DB_OPEN);
    // Without its last slash a path has a file name to append to.
    fs::path fresh = database.has_filename() ? database : database.parent_path();
    fresh += ".new";
    std::error_code ignored;
    fs::remove_all(fresh, ignored);  // what an interrupted run left
    try {
        if (build(fresh)) exchange(fresh, database);
    } catch (const Xapian::Error& error) {
        fs::remove_all(fresh, ignored);
        throw Error(fmt::format("cannot write the new database {}: {}; {} is unchanged",
                                fresh.string(), error.get_msg(), database.string()));
    } catch (...) {
        fs::remove_all(fresh, ignored);
        throw;
    }
    locked.close();
    fs::remove_all(fresh, ignored);
}

}  // namespace kiosque
