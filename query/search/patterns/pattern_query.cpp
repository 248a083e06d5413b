#include "query/search/patterns/pattern_query.h"

#include "query/search/patterns/pattern_source.h"

#include <string>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

using Xapian::Query;

/// One word's alternatives at a place, weighed as one word.
Query place_query(const Xapian::Database& database, const TextPattern::Place& place, bool title) {
    std::vector<std::string> all;
    for (const QueryWord& word : place.words) {
        WordTerms terms = word_terms(word, title);
        all.push_back(std::move(terms.stem));
        for (std::string& term : terms.others) all.push_back(std::move(term));
    }
    return any_of(database, all);
}

}  // namespace

Query pattern_query(const Shards& shards, const FrenchAnalyzer& analyzer, TextPattern pattern) {
    std::vector<Query> places;
    for (const TextPattern::Place& place : pattern.places)
        places.push_back(place_query(shards.all, place, pattern.field == Field::title));
    Query words(Query::OP_AND, places.begin(), places.end());
    if (words.empty()) return words;
    return {Query::OP_FILTER, words, pattern_source(shards, analyzer, std::move(pattern), words)};
}

std::optional<TextPattern> placed_word_pattern(const QueryWord& word, Where where) {
    const bool certain = word_terms(word, where == Where::title).certain;
    if (certain && where != Where::text) return std::nullopt;
    TextPattern pattern = phrase_pattern({word});
    if (where != Where::anywhere)
        pattern.field = where == Where::title ? Field::title : Field::text;
    return pattern;
}

namespace {

/// Nearly all articles with a word have it in the text alone, which their terms tell. Only those
/// that have it in the title need be read.
Query text_query(const Shards& shards, const FrenchAnalyzer& analyzer, const QueryWord& word) {
    Query found = placed_word_query(shards, analyzer, word, Where::anywhere);
    const Query in_title = word_query(shards.all, word, true);
    if (found.empty() || in_title.empty()) return found;
    TextPattern pattern = *placed_word_pattern(word, Where::text);
    pattern.titled = true;
    const Query titled(Query::OP_AND, found, in_title);
    const Query in_text(Query::OP_OR, Query(Query::OP_AND_NOT, found, in_title),
                        pattern_source(shards, analyzer, std::move(pattern), titled));
    return {Query::OP_FILTER, found, in_text};
}

}  // namespace

Query placed_word_query(const Shards& shards, const FrenchAnalyzer& analyzer, const QueryWord& word,
                        Where where) {
    if (where == Where::text) return text_query(shards, analyzer, word);
    Query found = word_query(shards.all, word, where == Where::title);
    std::optional<TextPattern> pattern = placed_word_pattern(word, where);
    if (found.empty() || !pattern) return found;
    return {Query::OP_FILTER, found, pattern_source(shards, analyzer, std::move(*pattern), found)};
}

}  // namespace kiosque
