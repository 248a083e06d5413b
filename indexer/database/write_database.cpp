#include "indexer/database/write_database.h"

#include "analyzers/error.h"
#include "indexer/database/obstacle.h"

#include <fmt/format.h>

namespace kiosque {

std::string cannot_write(std::string_view database, std::string_view problem) {
    return fmt::format(
        "cannot write to {}: {}; what was committed before is intact, run the same command again "
        "once this is mended",
        database, problem);
}

void write_database(const std::filesystem::path& location, const std::function<void()>& write) {
    if (const auto problem = obstacle(write))
        throw Error(cannot_write(location.string(), *problem));
}

}  // namespace kiosque
