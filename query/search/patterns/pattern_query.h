#pragma once

#include "query/search/archive/archive.h"
#include "query/search/patterns/text_pattern.h"
#include "query/search/terms/word_query.h"

#include <optional>

#include <xapian.h>

namespace kiosque {

/// The articles that hold the pattern, weighed by its words.
Xapian::Query pattern_query(const Shards& shards, const FrenchAnalyzer& analyzer,
                            TextPattern pattern);

/// What articles must be read for to tell that a single word, stem or exact, stands there; nullopt
/// if their terms tell.
std::optional<TextPattern> placed_word_pattern(const QueryWord& word, Where where);

/// The articles that have the word there.
Xapian::Query placed_word_query(const Shards& shards, const FrenchAnalyzer& analyzer,
                                const QueryWord& word, Where where);

}  // namespace kiosque
