#include "indexer/database/open_database.h"

#include "analyzers/error.h"
#include "indexer/database/lock_holder.h"

#include <fmt/format.h>

namespace kiosque {
namespace {

/// Xapian has one error for a lock that another holds and one that cannot be made.
bool is_held(const Xapian::DatabaseLockError& error) {
    return error.get_msg().find("already locked") != std::string::npos;
}

}  // namespace

bool is_database(const std::filesystem::path& location) {
    std::error_code error;
    return std::filesystem::exists(location / "iamglass", error);
}

void require_database(const std::filesystem::path& location) {
    if (is_database(location)) return;
    throw Error(fmt::format("no database at {}; create it with: kiosque-index add --db {} FOLDER",
                            location.string(), location.string()));
}

Xapian::WritableDatabase open_for_writing(const std::filesystem::path& location, int flags) {
    try {
        return Xapian::WritableDatabase(location.string(), flags);
    } catch (const Xapian::DatabaseLockError& error) {
        if (!is_held(error))
            throw Error(fmt::format(
                "cannot write to {}: {}; is the folder, or the disk, meant for reading only?",
                location.string(), error.get_msg()));
        const auto holder = lock_holder(location);
        throw Error(fmt::format(
            "another kiosque-index{} is writing to {}; try again when it has finished, or wait for "
            "it with --wait",
            holder ? fmt::format(" (process {})", *holder) : "", location.string()));
    } catch (const Xapian::Error& error) {
        throw Error(fmt::format(
            "cannot open {} for writing: {}; look for damage with: kiosque-index check --db {}",
            location.string(), error.get_msg(), location.string()));
    }
}

}  // namespace kiosque
