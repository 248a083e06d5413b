#pragma once

#include "query/search/query_builder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The query with each word that the archive does not know replaced by its most probable correct
/// spelling among the words that it does; nullopt if there is none.
std::optional<std::string> suggest(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                                   std::string_view query, const std::vector<UnknownWord>& unknown);

}  // namespace kiosque
