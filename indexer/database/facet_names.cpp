#include "indexer/database/facet_names.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/author_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace kiosque {
namespace {

void add(FacetNames& facets, FacetField field, std::string_view name) {
    std::string key = entity_key(name);
    auto& names = facets[static_cast<std::size_t>(field)];
    if (key.empty() || std::ranges::find(names, key, &FacetName::key) != names.end()) return;
    names.push_back({std::string(name), std::move(key)});
}

}  // namespace

FacetNames facet_names(const Article& article, const std::vector<Entity>& entities) {
    FacetNames facets;
    for (const Entity& entity : entities) add(facets, facet_field(entity.kind), entity.name);
    add(facets, FacetField::source, article.source);
    add(facets, FacetField::section, article.section);
    add(facets, FacetField::language, article.language);
    for (const std::string_view author : author_names(article.author))
        add(facets, FacetField::author, author);
    return facets;
}

}  // namespace kiosque
