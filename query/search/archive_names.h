#pragma once

#include "indexer/schema/authority.h"
#include "indexer/schema/fields.h"
#include "query/search/archive.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// A facet's value in the whole archive, whatever shards know it and whatever it is called.
struct ArchiveName {
    std::uint64_t articles = 0;  ///< at least one
    std::string name;            ///< as it is displayed
    EntityName entity;
};

/// Every entity that has a name whose key `fits`, most frequent first, ties by code point. Reads
/// the whole dictionaries: work that grows with the archive.
std::vector<ArchiveName> archive_names(const Shards& shards, FacetField field,
                                       const std::function<bool(std::string_view key)>& fits);

/// The entity that a name with this key stands for, if the archive has articles of it. `name` is
/// how it is displayed if nothing has been decided about it.
std::optional<ArchiveName> archive_name(const Shards& shards, const EntityName& known,
                                        std::string name);

}  // namespace kiosque
