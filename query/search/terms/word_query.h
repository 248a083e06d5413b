#pragma once

#include "query/search/terms/query_word.h"

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Which part of the article a word is looked for in. The index has layers for the whole article
/// and for the title.
enum class Where : std::uint8_t { anywhere, title, text };

/// Terms of one word. An article that has none of them has no token that the word meets; one that
/// has them all the same may need to be verified.
struct WordTerms {
    std::string stem;
    std::vector<std::string> others;
    bool certain = true;  ///< having a term is proof enough
};

/// The terms of a stem or exact word in the layers of the title or of the whole article.
WordTerms word_terms(const QueryWord& word, bool title);

/// In how many articles each of the terms is, for the price of one look-up: of a database behind a
/// server each would be a round trip.
std::vector<Xapian::doccount> term_frequencies(const Xapian::Database& database,
                                               const std::vector<std::string>& terms);

/// Articles with any of the terms, weighed as one word: by the number of articles that have any of
/// them, and by the term that says most of an article. Terms that the database does not have are
/// left out: each costs a look-up for nothing in every pass. Xapian's OP_SYNONYM, which would add
/// up how often they occur, weighs by the terms that a shard happens to have, and so differently in
/// each.
Xapian::Query any_of(const Xapian::Database& database, const std::vector<std::string>& terms);

/// How much the word tells of an article that has it: the logarithm of how few do.
double inverse_frequency(const Xapian::Database& database, const QueryWord& word);

Xapian::Query word_query(const Xapian::Database& database, const QueryWord& word, bool title);

}  // namespace kiosque
