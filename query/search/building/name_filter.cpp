#include "query/search/building/name_filter.h"

#include "query/search/names/entity_query.h"
#include "query/search/names/name_lookup.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosque {

using Xapian::Query;

NamedArticles name_query(const Shards& shards, FacetField field, std::string_view name,
                         std::optional<Span> span, std::vector<Diagnostic>& diagnostics) {
    NameChoice choice = look_up_name(shards, field, name);
    for (std::string* const said : {&choice.message, &choice.slip})
        if (!said->empty()) diagnostics.push_back({std::move(*said), span});
    std::vector<Query> articles;
    std::vector<EntityName> names;
    for (const ArchiveName& each : choice.meant) {
        articles.push_back(entity_query(shards, each.entity));
        names.push_back(each.entity);
    }
    return {Query(Query::OP_OR, articles.begin(), articles.end()), std::move(names)};
}

NamedArticles filter_query(const Shards& shards, const NameFilter& filter,
                           std::vector<Diagnostic>& diagnostics) {
    std::vector<Query> articles;
    NamedArticles all;
    for (const std::string& name : filter.names) {
        NamedArticles one = name_query(shards, filter.field, name, std::nullopt, diagnostics);
        articles.push_back(std::move(one.articles));
        std::ranges::move(one.names, std::back_inserter(all.names));
    }
    const auto op = filter.mode == NameFilter::Mode::all ? Query::OP_AND : Query::OP_OR;
    all.articles = Query(op, articles.begin(), articles.end());
    return all;
}

}  // namespace kiosque
