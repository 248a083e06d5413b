#pragma once

#include "indexer/schema/fields.h"
#include "indexer/schema/metadata.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Which names of a facet have a word: what finds the bearers of a surname without reading the
/// dictionary. An inverted index by hash, in 4,096 metadata entries a facet, of which a look-up
/// reads one and a new name changes one for each of its words.
class NameWordsWriter {
  public:
    explicit NameWordsWriter(FacetField field) : field_(field), buckets_(bucket_count) {}

    /// The words of a name's key, at a moment of the dictionary's clock.
    void add(std::string_view key, std::uint32_t ordinal, std::uint64_t moment);
    void remove(std::string_view key, std::uint32_t ordinal, std::uint64_t moment);

    /// The entries that have changed after the moment. Each begins with how many names it has,
    /// then 0, as latest_entry() compares them.
    std::vector<Metadata> changes_since(std::uint64_t moment) const;

  private:
    static constexpr std::size_t bucket_count = 4096;

    struct Entry {
        std::uint32_t ordinal = 0;
        std::uint32_t tag = 0;  ///< more of the word's hash

        bool operator==(const Entry&) const = default;
    };
    struct Bucket {
        std::vector<Entry> entries;
        std::uint64_t changed = 0;
    };

    FacetField field_;
    std::vector<Bucket> buckets_;
};

/// Ordinals of the names that have the word, ascending; a few others may be among them. Throws
/// Error if the entry is damaged.
std::vector<std::uint32_t> names_with_word(const Xapian::Database& shard, FacetField field,
                                           std::string_view word);

/// visit(word) for each word of an entity_key.
template <class Visit>
void for_each_key_word(std::string_view key, Visit&& visit) {
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        if (end > 0) visit(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
}

}  // namespace kiosque
