#include "indexer/database/read_database.h"

#include "analyzers/error.h"
#include "indexer/schema/xapian_error.h"

#include <fmt/format.h>

namespace kiosque {

void throw_overtaken(const std::filesystem::path& location) {
    throw Error(
        fmt::format("{} is being written, faster than it can be read; try again when that has "
                    "ended",
                    location.string()));
}

void throw_unreadable(const std::filesystem::path& location, const Xapian::Error& error) {
    throw Error(fmt::format(
        "cannot read the database {0}: {1}; look for damage with: kiosque-index check --db {0}",
        location.string(), reason(error)));
}

}  // namespace kiosque
