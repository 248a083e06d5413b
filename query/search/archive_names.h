#pragma once

#include "indexer/schema/fields.h"
#include "query/search/archive.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// A facet's value in the whole archive, whatever shards know it.
struct ArchiveName {
    std::uint64_t articles = 0;  ///< at least one
    std::string name;            ///< as the first shard that has it displays it
    std::string key;             ///< entity_key of its names
    std::string term;            ///< that filters by it
};

/// Every name whose key `fits`, most frequent first, ties by code point. Reads the whole
/// dictionaries: work that grows with the archive.
std::vector<ArchiveName> archive_names(const Shards& shards, FacetField field,
                                       const std::function<bool(std::string_view key)>& fits);

}  // namespace kiosque
