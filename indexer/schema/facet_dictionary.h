#pragma once

#include "indexer/schema/fields.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// One value of a facet: its display name and the key that filters by it (entity_key of the name).
/// Both are empty where compact has found that no article has the name any more.
struct FacetName {
    std::string name;
    std::string key;

    bool operator==(const FacetName&) const = default;
};

/// The names of one facet of one shard, in the order of their ordinals. They lie in the database's
/// metadata as compressed pages of 256, written in the same commit as the articles that use them; a
/// reader fetches only the pages it needs. Not thread-safe, like the database it reads. Metadata of
/// a Database that joins several shards comes from the first only: open one dictionary a shard.
class FacetDictionary {
  public:
    FacetDictionary(Xapian::Database shard, FacetField field);

    std::uint32_t size() const { return size_; }

    /// Throws Error if the page is missing or damaged, or the ordinal is not in the dictionary.
    const FacetName& at(std::uint32_t ordinal) const;

    /// Every name in order: work that grows with the archive, for tolerant look-up and export.
    void for_each(const std::function<void(std::uint32_t, const FacetName&)>& visit) const;

  private:
    const std::vector<FacetName>& page(std::uint32_t number) const;

    Xapian::Database shard_;
    FacetField field_;
    std::uint32_t size_ = 0;
    mutable std::unordered_map<std::uint32_t, std::vector<FacetName>> pages_;
};

/// One entry of a database's metadata.
struct Metadata {
    std::string key;
    std::string value;
};

/// Gives each new name the next ordinal.
class FacetDictionaryWriter {
  public:
    /// Without names.
    explicit FacetDictionaryWriter(FacetField field) : field_(field) {}

    /// With those of the shard.
    FacetDictionaryWriter(const Xapian::Database& shard, FacetField field);

    /// The ordinal of the name's key. The first name seen for a key stays its display name.
    std::uint32_t ordinal(std::string_view name, std::string_view key);

    std::size_t size() const { return names_.size(); }

    /// Blanks the names whose ordinal no article uses any more, so that nothing of what was removed
    /// stays; ordinals are never given again. Returns the metadata that changes.
    std::vector<Metadata> forget_unused(const std::vector<bool>& used);

    /// The metadata of a database that knows the first `known` names so far; none if that is all.
    std::vector<Metadata> changes_since(std::size_t known) const;

  private:
    FacetField field_;
    std::vector<FacetName> names_;
    std::unordered_map<std::string, std::uint32_t> ordinals_;
};

/// Which of several states of one metadata entry of a dictionary is the latest: names are only ever
/// added. nullopt if the key is not a dictionary's.
std::optional<std::string> latest_entry(std::string_view key, std::span<const std::string> values);

}  // namespace kiosque
