#pragma once

#include "query/search/archive/archive.h"
#include "query/search/counts/entity_ordinals.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Numbers the entities of one facet across the shards, which number them for themselves, and
/// counts their articles. Refers to the shards.
class CommonNumbers {
  public:
    struct Numbered {
        Xapian::docid document = 0;
        std::uint32_t entity = 0;
    };

    CommonNumbers(const Shards& shards, FacetField field);

    /// The entities of each of the matches of a shard, by document. Each counts as
    /// an article of its entity.
    std::vector<Numbered> read(std::size_t shard, const ShardMatches& matches);

    /// By number: how many articles read() has seen.
    const std::vector<std::uint64_t>& articles() const { return articles_; }

    FacetName name(std::uint32_t entity) const;

    /// Prepares name() of many entities: of several shards, together they take one reading of the
    /// dictionaries.
    void look_up_names(const std::vector<std::uint32_t>& entities);

  private:
    std::uint32_t number(std::size_t shard, std::uint32_t ordinal);
    std::uint32_t numbered(std::size_t shard, std::uint32_t ordinal);

    const Shards* shards_;
    FacetField field_;
    std::vector<EntityOrdinals> entities_;
    std::vector<std::vector<std::uint32_t>> numbers_;  ///< by shard and ordinal
    std::vector<std::pair<std::size_t, std::uint32_t>> where_;
    std::vector<std::uint64_t> articles_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
    std::unordered_map<std::uint32_t, std::string> displayed_;  ///< of several shards
};

}  // namespace kiosque
