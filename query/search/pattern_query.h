#pragma once

#include "query/search/archive.h"
#include "query/search/text_pattern.h"
#include "query/search/word_query.h"

#include <xapian.h>

namespace kiosque {

/// The articles that hold the pattern, weighed by its words.
Xapian::Query pattern_query(const Shards& shards, const FrenchAnalyzer& analyzer,
                            TextPattern pattern);

/// A single word, stem or exact.
Xapian::Query placed_word_query(const Shards& shards, const FrenchAnalyzer& analyzer,
                                const QueryWord& word, Where where);

}  // namespace kiosque
