#include "indexer/database/open_database.h"

#include "analyzers/error.h"

#include <fmt/format.h>

namespace kiosque {

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
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(
            fmt::format("another kiosque-index is writing to {}; try again when it has finished",
                        location.string()));
    } catch (const Xapian::Error& error) {
        throw Error(fmt::format(
            "cannot open {} for writing: {}; look for damage with: kiosque-index check --db {}",
            location.string(), error.get_msg(), location.string()));
    }
}

}  // namespace kiosque
