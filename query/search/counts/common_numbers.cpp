#include "query/search/counts/common_numbers.h"

#include "query/search/names/shared_names.h"

#include <limits>

namespace kiosque {
namespace {

constexpr std::uint32_t unnumbered = std::numeric_limits<std::uint32_t>::max();

}  // namespace

CommonNumbers::CommonNumbers(const Shards& shards, FacetField field)
    : shards_(&shards), field_(field) {
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
    FacetName name = entities_[shard].name(ordinal);
    if (const auto shown = displayed_.find(entity); shown != displayed_.end())
        name.name = shown->second;
    return name;
}

void CommonNumbers::look_up_names(const std::vector<std::uint32_t>& entities) {
    if (entities_.size() == 1) return;
    std::vector<std::uint32_t> undecided;
    std::vector<std::string> keys;
    for (const std::uint32_t entity : entities) {
        const auto& [shard, ordinal] = where_[entity];
        if (displayed_.contains(entity) || entities_[shard].is_renamed(ordinal)) continue;
        undecided.push_back(entity);
        keys.push_back(entities_[shard].name(ordinal).key);
    }
    const std::vector<std::string> names = shared_names(all_shards(*shards_), field_, keys);
    for (std::size_t i = 0; i < undecided.size(); ++i)
        if (!names[i].empty()) displayed_.emplace(undecided[i], names[i]);
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
