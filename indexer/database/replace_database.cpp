#include "indexer/database/replace_database.h"

#include "analyzers/error.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

Xapian::WritableDatabase lock(const fs::path& database) {
    try {
        return Xapian::WritableDatabase(database.string(), Xapian::DB_OPEN);
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(
            fmt::format("another kiosque-index is writing to {}; try again when it has finished",
                        database.string()));
    } catch (const Xapian::DatabaseOpeningError&) {
        throw Error(
            fmt::format("no database at {}; create it with: kiosque-index add --db {} FOLDER",
                        database.string(), database.string()));
    } catch (const Xapian::Error& error) {
        throw Error(
            fmt::format("cannot open {} for writing: {}", database.string(), error.get_msg()));
    }
}

/// rename(2) cannot replace a folder that is not empty, and two renames leave a moment without a
/// database.
void exchange(const fs::path& a, const fs::path& b) {
    if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0)
        throw Error(fmt::format("cannot put the new database in place of {}: {}", b.string(),
                                std::strerror(errno)));
}

}  // namespace

void replace_database(const fs::path& database, const std::function<bool(const fs::path&)>& build) {
    Xapian::WritableDatabase locked = lock(database);
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
