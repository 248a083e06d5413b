#pragma once

#include "query/search/archive/archive.h"

#include <string>
#include <vector>

namespace kiosque {

/// Every shard of an archive.
std::vector<const Shard*> all_shards(const Shards& shards);

/// How names that several shards know are displayed: as one database with all their articles would
/// display them, by how all of these write each. "" for a key that no shard knows. A few names are
/// looked up, for many the dictionaries are read.
std::vector<std::string> shared_names(const std::vector<const Shard*>& shards, FacetField field,
                                      const std::vector<std::string>& keys);

}  // namespace kiosque
