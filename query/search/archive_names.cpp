#include "query/search/archive_names.h"

#include "indexer/schema/terms.h"
#include "query/search/entity_query.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kiosque {
namespace {

std::uint64_t articles_of(const Shards& shards, const EntityName& entity) {
    Xapian::Enquire enquire(shards.all);
    enquire.set_query(entity_query(shards, entity));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, 0, shards.all.get_doccount()).get_matches_estimated();
}

}  // namespace

std::optional<ArchiveName> archive_name(const Shards& shards, const EntityName& known,
                                        std::string name) {
    const auto stored = decided(shards, known);
    ArchiveName found{0, std::move(name), known};
    if (!stored) {
        found.articles = shards.all.get_termfreq(facet_term(known.field, known.key));
    } else {
        found.entity = stored->entity;
        const auto entity = found.entity == known ? stored : decided(shards, found.entity);
        if (entity && !entity->record.display.empty())
            found.name = entity->record.display;
        else if (entity && found.entity != known)
            found.name = entity->record.label;
        found.articles = articles_of(shards, found.entity);
    }
    // A dictionary keeps names whose last article has been removed.
    if (found.articles == 0) return std::nullopt;
    return found;
}

std::vector<ArchiveName> archive_names(const Shards& shards, FacetField field,
                                       const std::function<bool(std::string_view key)>& fits) {
    std::unordered_map<std::string, std::string> names;  // by key
    for (const Shard& shard : shards.each) {
        shard.dictionary(field).for_each([&](std::uint32_t, const FacetName& name) {
            if (fits(name.key)) names.try_emplace(name.key, name.name);
        });
    }
    std::map<EntityName, ArchiveName> entities;
    for (auto& [key, name] : names)
        if (auto found = archive_name(shards, {field, key}, std::move(name)))
            entities.try_emplace(found->entity, std::move(*found));
    std::vector<ArchiveName> found;
    found.reserve(entities.size());
    for (auto& [entity, name] : entities) found.push_back(std::move(name));
    std::ranges::sort(found, [](const ArchiveName& a, const ArchiveName& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.name < b.name;
    });
    return found;
}

}  // namespace kiosque
