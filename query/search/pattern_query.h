#pragma once

#include "query/search/text_pattern.h"
#include "query/search/word_query.h"

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;

/// The articles that hold the pattern, weighed by its words. Positions decide where they can: when
/// every word is on the layer that has them and none is a stop word; the rest of the candidates is
/// verified on the stored text.
Xapian::Query pattern_query(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                            TextPattern pattern);

/// A single word, stem or exact.
Xapian::Query placed_word_query(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                                const QueryWord& word, Where where);

}  // namespace kiosque
