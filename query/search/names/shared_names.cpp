#include "query/search/names/shared_names.h"

#include "indexer/schema/spelling.h"
#include "query/search/names/archive_names.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>

namespace kiosque {
namespace {

/// More than these are found faster by reading every name.
constexpr std::size_t few = 64;

using Visit = std::function<void(std::size_t key, std::uint32_t ordinal)>;

void for_each_known(const Shard& shard, FacetField field, const std::vector<std::string>& keys,
                    const Visit& visit) {
    if (keys.size() <= few) {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (const auto ordinal = ordinal_of(shard, {field, keys[i]})) visit(i, *ordinal);
        return;
    }
    std::unordered_map<std::string_view, std::size_t> wanted;
    for (std::size_t i = 0; i < keys.size(); ++i) wanted.emplace(keys[i], i);
    shard.dictionary(field).for_each([&](std::uint32_t ordinal, const FacetName& name) {
        if (const auto found = wanted.find(name.key); found != wanted.end())
            visit(found->second, ordinal);
    });
}

}  // namespace

std::vector<const Shard*> all_shards(const Shards& shards) {
    std::vector<const Shard*> all;
    all.reserve(shards.each.size());
    for (const Shard& shard : shards.each) all.push_back(&shard);
    return all;
}

std::vector<std::string> shared_names(const std::vector<const Shard*>& shards, FacetField field,
                                      const std::vector<std::string>& keys) {
    std::vector<std::map<std::string, std::uint64_t>> articles(keys.size());  // by spelling
    for (const Shard* const shard : shards)
        for_each_known(*shard, field, keys, [&](std::size_t key, std::uint32_t ordinal) {
            for (const Spelling& each : shard->dictionary(field).spellings(ordinal))
                articles[key][each.name] += each.articles;
        });
    std::vector<std::string> names;
    names.reserve(keys.size());
    for (const auto& written : articles) {
        std::vector<Spelling> spellings;
        spellings.reserve(written.size());
        for (const auto& [name, count] : written) spellings.push_back({name, count});
        names.push_back(spellings.empty() ? std::string() : best_spelling(spellings).name);
    }
    return names;
}

}  // namespace kiosque
