#include "indexer/database/kept_entities.h"

#include "indexer/database/read_database.h"
#include "indexer/schema/stamp.h"

namespace kiosque {

std::optional<Entities> kept_entities(const std::filesystem::path& database) {
    if (!is_database(database)) return std::nullopt;
    return read_database(database, [](const Xapian::Database& opened) {
        return entities_in(read_stamp(opened).annotations);
    });
}

}  // namespace kiosque
