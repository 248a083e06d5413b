#pragma once

#include "analyzers/dates/partial_date.h"
#include "query/language/parsed_query.h"
#include "query/search/archive/archive.h"
#include "query/search/building/marks.h"
#include "query/search/ranking/ranking.h"
#include "query/search/request/results.h"
#include "query/search/terms/query_word.h"
#include "query/search/terms/ranked_word.h"

#include <vector>

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

/// A word that no article has, or hardly any, and so perhaps misspelt.
struct DoubtfulWord {
    Span span;  ///< in the query's text
    QueryWord word;
    Xapian::doccount articles = 0;  ///< that have it
};

/// A parsed query as Xapian runs it on one archive.
struct BuiltQuery {
    Xapian::Query query;
    /// Words side by side could be told to match one by one.
    bool relaxable = false;
    Sought sought;                   ///< what snippets mark
    std::vector<RankedWord> ranked;  ///< what hits are ranked by, in the query's order
    std::vector<DoubtfulWord> doubtful;
    std::vector<Diagnostic> diagnostics;
};

enum class Matching : std::uint8_t {
    all_words,  ///< a sequence matches articles with all of its words
    any_word,   ///< with any of them: best match
};

/// `today` resolves relative dates. An empty query matches every article. The result keeps
/// references to the analyzer.
BuiltQuery build_query(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
                       const ParsedQuery& parsed, Matching matching, PartialDate today,
                       const Ranking& ranking);

}  // namespace kiosque
