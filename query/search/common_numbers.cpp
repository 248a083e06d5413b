#include "query/search/common_numbers.h"

#include <limits>

namespace kiosque {
namespace {

constexpr std::uint32_t unnumbered = std::numeric_limits<std::uint32_t>::max();

}  // namespace

CommonNumbers::CommonNumbers(const Shards& shards, FacetField field) {
    for (const Shard& shard : shards.each) {
        entities_.emplace_back(shard, field);
        numbers_.emplace_back(entities_.back().size(), unnumbered);
    }
}

std::vector<CommonNumbers::Numbered> CommonNumbers::read(std::size_t shard,
                                                         const ShardMatches& matches) {
    std::vector<Numbered> all;
    entities_[shard].for_each(matches, [&](Xapian::docid document, std::uint32_t ordinal) {
        const std::uint32_t entity = number(shard, ordinal);
        ++articles_[entity];
        all.push_back({document, entity});
    });
    return all;
}

FacetName CommonNumbers::name(std::uint32_t entity) const {
    const auto& [shard, ordinal] = where_[entity];
    return entities_[shard].name(ordinal);
}

std::uint32_t CommonNumbers::number(std::size_t shard, std::uint32_t ordinal) {
    std::uint32_t& number = numbers_[shard].at(ordinal);
    if (number == unnumbered) number = numbered(shard, ordinal);
    return number;
}

/// Of a single shard no name need be read to tell names apart.
std::uint32_t CommonNumbers::numbered(std::size_t shard, std::uint32_t ordinal) {
    const auto fresh = static_cast<std::uint32_t>(where_.size());
    if (entities_.size() > 1) {
        const auto [known, is_new] = by_key_.try_emplace(entities_[shard].name(ordinal).key, fresh);
        if (!is_new) return known->second;
    }
    where_.emplace_back(shard, ordinal);
    articles_.push_back(0);
    return fresh;
}

}  // namespace kiosque
