#include "query/search/terms/query_parts.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace kiosque {

using Xapian::Query;

Query every_article() {
    return {0.0, Query(std::string())};
}

Query conjunction(const std::vector<Query>& queries) {
    return {Query::OP_AND, queries.begin(), queries.end()};
}

Query disjunction(const std::vector<Query>& queries) {
    return {Query::OP_OR, queries.begin(), queries.end()};
}

QueryPart joined(QueryParts parts, bool any_soft) {
    if (parts.empty()) return std::nullopt;
    Query query = every_article();
    if (any_soft && !parts.soft.empty()) {
        query = disjunction(parts.soft);
        if (!parts.hard.empty()) query = Query(Query::OP_AND_MAYBE, conjunction(parts.hard), query);
    } else {
        std::ranges::move(parts.hard, std::back_inserter(parts.soft));
        if (!parts.soft.empty()) query = conjunction(parts.soft);
    }
    if (!parts.filters.empty()) query = Query(Query::OP_FILTER, query, conjunction(parts.filters));
    if (!parts.excluded.empty())
        query = Query(Query::OP_AND_NOT, query, disjunction(parts.excluded));
    return query;
}

}  // namespace kiosque
