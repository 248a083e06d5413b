#pragma once

#include "indexer/schema/authority.h"
#include "indexer/schema/fields.h"
#include "query/search/archive/archive.h"

#include <cstdint>
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

/// The same for names that have the words of `key` side by side. Work that grows with the names
/// that have the rarest of them.
std::vector<ArchiveName> names_with_words(const Shards& shards, FacetField field,
                                          std::string_view key);

/// The same for names that share a word with `key`, and whose key `fits`.
std::vector<ArchiveName> names_sharing_word(const Shards& shards, FacetField field,
                                            std::string_view key,
                                            const std::function<bool(std::string_view key)>& fits);

/// The entity that a name with this key stands for, if the archive has articles of it.
std::optional<ArchiveName> archive_name(const Shards& shards, const EntityName& known);

/// The ordinal of a name in a shard's dictionary; nullopt if no article of the shard has the name.
std::optional<std::uint32_t> ordinal_of(const Shard& shard, const EntityName& name);

}  // namespace kiosque
