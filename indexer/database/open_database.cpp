#include "indexer/database/open_database.h"

#include "analyzers/error.h"
#include "indexer/database/held_folder.h"
#include "indexer/database/lock_holder.h"
#include "indexer/schema/readable.h"
#include "indexer/schema/xapian_error.h"

#include <fmt/format.h>

namespace kiosque {
namespace {

/// Xapian has one error for a lock that another holds and one that cannot be made.
bool is_held(const Xapian::DatabaseLockError& error) {
    return error.get_msg().find("already locked") != std::string::npos;
}

/// Who waits for a lock may get that of a database which a rebuild has replaced meanwhile, and
/// would then write to the new one without a lock.
Xapian::WritableDatabase open_locked(const std::filesystem::path& location, int flags) {
    while (true) {
        const HeldFolder folder(location);
        Xapian::WritableDatabase opened(location.string(), flags);
        if (folder.is_at(location)) return opened;
    }
}

}  // namespace

bool is_database(const std::filesystem::path& location) {
    return is_readable(location / "iamglass", location);
}

void require_database(const std::filesystem::path& location) {
    if (is_database(location)) return;
    throw Error(fmt::format("no database at {}; create it with: kiosque-index add --db {} FOLDER",
                            location.string(), location.string()));
}

Xapian::WritableDatabase open_for_writing(const std::filesystem::path& location, bool wait) {
    try {
        return open_locked(location, Xapian::DB_OPEN | (wait ? Xapian::DB_RETRY_LOCK : 0));
    } catch (const Xapian::DatabaseLockError& error) {
        if (!is_held(error))
            throw Error(fmt::format(
                "cannot write to {}: {}; is the folder, or the disk, meant for reading only?",
                location.string(), reason(error)));
        const auto holder = lock_holder(location);
        throw Error(fmt::format(
            "another kiosque-index{} is writing to {}; try again when it has finished, or wait for "
            "it with --wait",
            holder ? fmt::format(" (process {})", *holder) : "", location.string()));
    } catch (const Xapian::Error& error) {
        throw Error(fmt::format(
            "cannot open {} for writing: {}; look for damage with: kiosque-index check --db {}",
            location.string(), reason(error), location.string()));
    }
}

}  // namespace kiosque
