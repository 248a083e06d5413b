#pragma once

#include "query/search/building/query_builder.h"
#include "query/search/request/results.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// What is said about the words of a query that no article has, or much fewer than have another
/// that is one letter away.
struct Suggestion {
    /// The query with such words replaced by their most probable correct spelling among the words
    /// of the archive; nullopt if there is none.
    std::optional<std::string> query;
    std::vector<Diagnostic> diagnostics;  ///< one a word that no article has or that is replaced
};

Suggestion suggest(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                   std::string_view query, const std::vector<DoubtfulWord>& doubtful);

}  // namespace kiosque
