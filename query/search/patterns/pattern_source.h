#pragma once

#include "query/search/archive/archive.h"
#include "query/search/patterns/text_pattern.h"

#include <xapian.h>

namespace kiosque {

/// The articles that hold the pattern, among the `candidates`, which have all its words: a query
/// that weighs nothing. It can stand anywhere in another one, wherever that is run on the shards,
/// one by one or joined. Stems are told from the articles' token streams; only where an article has
/// another form that could be meant (typed without accents, or exactly) its stored text is
/// analysed. Keeps a reference to the analyzer.
Xapian::Query pattern_source(const Shards& shards, const FrenchAnalyzer& analyzer,
                             TextPattern pattern, const Xapian::Query& candidates);

}  // namespace kiosque
