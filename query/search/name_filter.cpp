#include "query/search/name_filter.h"

#include "query/search/entity_query.h"
#include "query/search/name_lookup.h"

#include <utility>

namespace kiosque {

using Xapian::Query;

Query name_query(const Shards& shards, FacetField field, std::string_view name,
                 std::optional<Span> span, std::vector<Diagnostic>& diagnostics) {
    NameChoice choice = look_up_name(shards, field, name);
    if (!choice.message.empty()) diagnostics.push_back({std::move(choice.message), span});
    std::vector<Query> articles;
    articles.reserve(choice.meant.size());
    for (const ArchiveName& each : choice.meant)
        articles.push_back(entity_query(shards, each.entity));
    return {Query::OP_OR, articles.begin(), articles.end()};
}

Query filter_query(const Shards& shards, const NameFilter& filter,
                   std::vector<Diagnostic>& diagnostics) {
    std::vector<Query> names;
    for (const std::string& name : filter.names)
        names.push_back(name_query(shards, filter.field, name, std::nullopt, diagnostics));
    const auto op = filter.mode == NameFilter::Mode::all ? Query::OP_AND : Query::OP_OR;
    return {op, names.begin(), names.end()};
}

}  // namespace kiosque
