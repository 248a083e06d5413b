#include "indexer/database/kept_entities.h"

#include "analyzers/error.h"
#include "indexer/database/open_database.h"
#include "indexer/schema/stamp.h"

#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {

std::optional<Entities> kept_entities(const std::filesystem::path& database) {
    if (!is_database(database)) return std::nullopt;
    try {
        const Xapian::Database opened(database.string());
        return entities_in(read_stamp(opened).annotations);
    } catch (const Xapian::Error& error) {
        throw Error(
            fmt::format("cannot read the database: {}; run: kiosque-index check", error.get_msg()));
    }
}

}  // namespace kiosque
