#pragma once

#include "query/search/archive/archive.h"
#include "query/search/patterns/text_pattern.h"

#include <xapian.h>

namespace kiosque {

/// The servers' articles that hold the pattern, as a query that a server can run: by their ids.
/// `articles` match among the candidates, or, if `all_but`, the candidates match but for these;
/// whichever are fewer.
struct RemotePattern {
    Xapian::Query articles;
    bool all_but = false;
};

/// A stock server can match words but not read token streams: those of the candidates, articles
/// that have all words of the pattern, are fetched in blocks and matched here.
RemotePattern match_on_servers(const Shards& shards, const FrenchAnalyzer& analyzer,
                               const TextPattern& pattern, const Xapian::Query& candidates);

}  // namespace kiosque
