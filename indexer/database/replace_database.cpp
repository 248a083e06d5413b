#include "indexer/database/replace_database.h"

#include "analyzers/error.h"
#include "indexer/database/bulk_build.h"
#include "indexer/database/folder_swap.h"
#include "indexer/database/open_database.h"
#include "indexer/schema/xapian_error.h"

#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {
namespace fs = std::filesystem;

void replace_database(const fs::path& database, const std::function<bool(const fs::path&)>& build) {
    require_database(database);
    Xapian::WritableDatabase locked = open_for_writing(database, Xapian::DB_OPEN);
    try {
        if (merge_segments(database, read_stamp(locked)))
            locked = open_for_writing(database, Xapian::DB_OPEN);
    } catch (const Xapian::Error& error) {
        throw Error(fmt::format("cannot complete the interrupted build of {}: {}",
                                database.string(), reason(error)));
    }
    const fs::path fresh = place_of_successor(database);
    std::error_code ignored;
    try {
        if (build(fresh)) exchange(fresh, database);
    } catch (const Xapian::Error& error) {
        fs::remove_all(workshop(database), ignored);
        throw Error(fmt::format("cannot write the new database {}: {}; {} is unchanged",
                                fresh.string(), reason(error), database.string()));
    } catch (...) {
        fs::remove_all(workshop(database), ignored);
        throw;
    }
    locked.close();
    fs::remove_all(workshop(database), ignored);
}

}  // namespace kiosque
