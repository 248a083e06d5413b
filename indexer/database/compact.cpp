#include "indexer/database/compact.h"

#include "indexer/database/replace_database.h"
#include "indexer/schema/stamp.h"

#include <xapian.h>

namespace kiosque {

void compact_database(const std::filesystem::path& database) {
    replace_database(database, [&](const std::filesystem::path& fresh) {
        Xapian::Database old(database.string());
        read_stamp(old);
        // Full, not "fuller": FULLER leaves no room in blocks, and the next addition splits them
        // all.
        old.compact(fresh.string(), Xapian::DBCOMPACT_NO_RENUMBER, 0);
        return true;
    });
}

std::uint64_t size_on_disk(const std::filesystem::path& database) {
    std::uint64_t size = 0;
    for (const auto& entry : std::filesystem::directory_iterator(database))
        if (entry.is_regular_file()) size += entry.file_size();
    return size;
}

}  // namespace kiosque
