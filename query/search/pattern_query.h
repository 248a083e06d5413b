#pragma once

#include "query/search/text_pattern.h"
#include "query/search/word_query.h"

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;

/// The articles that hold the pattern, weighed by its words.
Xapian::Query pattern_query(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                            TextPattern pattern);

/// A single word, stem or exact.
Xapian::Query placed_word_query(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                                const QueryWord& word, Where where);

}  // namespace kiosque
