#pragma once

#include "indexer/schema/fields.h"
#include "indexer/schema/name_words.h"
#include "indexer/schema/spelling.h"

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

    /// How articles write the name, and how many each way; none if it has been forgotten.
    std::vector<Spelling> spellings(std::uint32_t ordinal) const;

    /// Every name in order: work that grows with the archive, for tolerant look-up and export.
    void for_each(const std::function<void(std::uint32_t, const FacetName&)>& visit) const;

  private:
    const std::vector<FacetName>& page(std::uint32_t number) const;

    Xapian::Database shard_;
    FacetField field_;
    std::uint32_t size_ = 0;
    mutable std::unordered_map<std::uint32_t, std::vector<FacetName>> pages_;
};

/// Gives each new name the next ordinal, and chooses how names are displayed by how articles write
/// them. Loads what the shard knows when it is made.
class FacetDictionaryWriter {
  public:
    /// Without names.
    explicit FacetDictionaryWriter(FacetField field) : field_(field), words_(field) {}

    /// With those of the shard.
    FacetDictionaryWriter(const Xapian::Database& shard, FacetField field);

    /// The ordinal of the name's key, which stays whatever its display name.
    std::uint32_t ordinal(std::string_view name, std::string_view key);

    /// The same for an article that writes the name so.
    std::uint32_t see(std::string_view name, std::string_view key);

    /// Blanks the names whose ordinal no article uses any more, so that nothing of what was removed
    /// stays; ordinals are never given again. Returns the metadata that changes.
    std::vector<Metadata> forget_unused(const std::vector<bool>& used);

    /// An article that was seen is no longer there.
    void unsee(std::string_view name, std::string_view key);

    /// A moment between two changes.
    using State = std::uint64_t;
    State state() const { return clock_; }

    /// The metadata that has changed since then; none if that is all. 0: since ever.
    std::vector<Metadata> changes_since(State known) const;

  private:
    using Spellings = std::vector<Spelling>;

    void append(std::string_view name, std::string_view key);
    void touch(std::uint32_t ordinal);
    std::string encode_names(std::size_t page) const;
    std::string encode_sightings(std::size_t page) const;

    FacetField field_;
    NameWordsWriter words_;
    std::vector<std::string> keys_;
    std::vector<Spellings> spellings_;      ///< by ordinal; ascending by name
    std::vector<State> changed_;            ///< by page
    std::vector<std::uint64_t> sightings_;  ///< by page
    State clock_ = 0;
    std::unordered_map<std::string, std::uint32_t> ordinals_;
};

/// Which of several states of one metadata entry of a dictionary is the latest: the one that knows
/// most names, then most sightings. nullopt if the key is not a dictionary's.
std::optional<std::string> latest_entry(std::string_view key, std::span<const std::string> values);

}  // namespace kiosque
