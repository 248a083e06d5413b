#include "indexer/database/create_database.h"

#include "analyzers/error.h"
#include "indexer/database/folder_swap.h"
#include "indexer/database/obstacle.h"
#include "indexer/database/open_database.h"

#include <random>
#include <string>

#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// A name that no other run uses.
fs::path own_folder(const fs::path& database) {
    std::random_device random;
    return workshop(database) / fmt::format("first-{:08x}{:08x}", random(), random());
}

void make(const fs::path& fresh, const fs::path& database, const Stamp& stamp) {
    fs::create_directories(fresh);
    {
        Xapian::WritableDatabase made(fresh.string(), Xapian::DB_CREATE);
        const Metadata entry = stamp_metadata(stamp);
        made.set_metadata(entry.key, entry.value);
        made.commit();
    }
    fs::rename(fresh, database);
}

}  // namespace

void create_database(const fs::path& location, const Stamp& stamp) {
    const fs::path database = resolved(location);
    const fs::path fresh = own_folder(database);
    const auto problem = obstacle([&] { make(fresh, database, stamp); });
    if (!problem) return;
    std::error_code ignored;
    fs::remove_all(fresh, ignored);
    // Whoever was first holds the lock by now, and clears the workshop.
    if (is_database(database)) return;
    throw Error(fmt::format("cannot make the database {}: {}", location.string(), *problem));
}

}  // namespace kiosque
