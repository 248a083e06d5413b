#pragma once

#include "indexer/schema/authority.h"
#include "query/search/archive/archive.h"
#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

struct NamedArticles {
    Xapian::Query articles;
    std::vector<EntityName> names;
};

/// Articles of the names that `name` means (look_up_name). What the user should know about the
/// choice goes into `diagnostics`; `span` is where the name was typed in the query. Empty if there
/// is none.
NamedArticles name_query(const Shards& shards, FacetField field, std::string_view name,
                         std::optional<Span> span, std::vector<Diagnostic>& diagnostics);

/// One `--person`, `--any-person` or `--not-person`. In Mode::none: the articles to leave out.
NamedArticles filter_query(const Shards& shards, const NameFilter& filter,
                           std::vector<Diagnostic>& diagnostics);

}  // namespace kiosque
