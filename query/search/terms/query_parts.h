#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// nullopt: nothing that could be searched (a stop word, punctuation), so it asks for nothing.
using QueryPart = std::optional<Xapian::Query>;

/// What the children of one node of a query ask for, by the way they are joined.
struct QueryParts {
    std::vector<Xapian::Query> soft;  ///< words: all of them, or any
    std::vector<Xapian::Query> hard;  ///< words required by +
    std::vector<Xapian::Query> filters;
    std::vector<Xapian::Query> excluded;

    bool empty() const {
        return soft.empty() && hard.empty() && filters.empty() && excluded.empty();
    }
};

Xapian::Query every_article();
Xapian::Query conjunction(const std::vector<Xapian::Query>& queries);
Xapian::Query disjunction(const std::vector<Xapian::Query>& queries);

/// One query of the parts; `any_soft`: best match among the soft ones. nullopt if there are none.
QueryPart joined(QueryParts parts, bool any_soft);

}  // namespace kiosque
