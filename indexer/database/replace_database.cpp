#include "indexer/database/replace_database.h"

#include "indexer/database/bulk_build.h"
#include "indexer/database/folder_swap.h"
#include "indexer/database/open_database.h"
#include "indexer/database/write_database.h"

#include <xapian.h>

namespace kiosque {
namespace fs = std::filesystem;

void replace_database(const fs::path& database, bool wait,
                      const std::function<bool(const fs::path&)>& build) {
    require_database(database);
    Xapian::WritableDatabase locked = open_for_writing(database, wait);
    write_database(database, [&] {
        if (merge_segments(database, read_stamp(locked))) locked = open_for_writing(database);
    });
    const fs::path fresh = place_of_successor(database);
    std::error_code ignored;
    try {
        write_database(database, [&] {
            if (build(fresh)) exchange(fresh, database);
        });
    } catch (...) {
        fs::remove_all(workshop(database), ignored);
        throw;
    }
    locked.close();
    fs::remove_all(workshop(database), ignored);
}

}  // namespace kiosque
