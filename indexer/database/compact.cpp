#include "indexer/database/compact.h"

#include "indexer/database/forget_names.h"
#include "indexer/database/fresh_copy.h"
#include "indexer/database/open_database.h"
#include "indexer/database/replace_database.h"
#include "indexer/database/write_database.h"
#include "indexer/schema/number_columns.h"
#include "indexer/schema/stamp.h"

#include <xapian.h>

namespace kiosque {
namespace {

/// Before the database is copied: a page that is replaced leaves its old bytes in free blocks.
void forget_names(const std::filesystem::path& database, bool wait) {
    require_database(database);
    Xapian::WritableDatabase writable = open_for_writing(database, wait);
    write_database(database, [&] {
        read_stamp(writable);
        forget_unused_names(writable);
    });
}

std::uint64_t size_on_disk(const std::filesystem::path& database) {
    std::uint64_t size = 0;
    for (const auto& entry : std::filesystem::directory_iterator(database))
        if (entry.is_regular_file()) size += entry.file_size();
    return size;
}

}  // namespace

Compaction compact_database(const std::filesystem::path& database, bool wait) {
    forget_names(database, wait);
    Compaction sizes;
    replace_database(database, wait, [&](const std::filesystem::path& fresh) {
        sizes.before = size_on_disk(database);
        Xapian::Database old(database.string());
        read_stamp(old);
        if (has_stale_bounds(old)) {
            copy_articles(old, fresh);
        } else {
            // Full, not "fuller": FULLER leaves no room in blocks, and the next addition splits
            // them all.
            old.compact(fresh.string(), Xapian::DBCOMPACT_NO_RENUMBER, 0);
            write_number_columns(fresh);
        }
        sizes.after = size_on_disk(fresh);
        return true;
    });
    return sizes;
}

}  // namespace kiosque
