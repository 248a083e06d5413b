#pragma once

#include "indexer/schema/stamp.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosque {

class Archive;

/// One database of the archive, for `kiosque info`.
struct DatabaseInfo {
    std::string location;
    std::uint64_t articles = 0;
    std::optional<std::uint64_t> bytes;  ///< on disk; only the server knows those of its own
    Stamp stamp;
};

struct ArchiveInfo {
    std::vector<DatabaseInfo> databases;
    std::uint64_t articles = 0;
    std::uint64_t undated = 0;
    std::optional<PartialDate> first;  ///< of the dated articles
    std::optional<PartialDate> last;
    Facet sources;  ///< every source, most frequent first
    Facet languages;
};

ArchiveInfo archive_info(Archive& archive);

}  // namespace kiosque
