#include "query/search/archive_names.h"

#include "indexer/schema/terms.h"

#include <algorithm>
#include <unordered_map>

namespace kiosque {

std::vector<ArchiveName> archive_names(const Shards& shards, FacetField field,
                                       const std::function<bool(std::string_view key)>& fits) {
    std::unordered_map<std::string, std::string> names;  // by key
    for (const Shard& shard : shards.each) {
        shard.dictionary(field).for_each([&](std::uint32_t, const FacetName& name) {
            if (fits(name.key)) names.try_emplace(name.key, name.name);
        });
    }
    std::vector<ArchiveName> found;
    for (auto& [key, name] : names) {
        std::string term = facet_term(field, key);
        const Xapian::doccount articles = shards.all.get_termfreq(term);
        // A dictionary keeps names whose last article has been removed.
        if (articles != 0) found.push_back({articles, std::move(name), key, std::move(term)});
    }
    std::ranges::sort(found, [](const ArchiveName& a, const ArchiveName& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.name < b.name;
    });
    return found;
}

}  // namespace kiosque
