#include "query/search/pattern_query.h"

#include "query/search/verified_source.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

using Xapian::Query;

/// One word's alternatives at a place. `positional`: as terms of the layer with positions.
struct PlaceQueries {
    Query any;         ///< whatever the layer; weighs as one word
    Query positional;  ///< terms with positions; empty if there are none
    bool decided = true;
};

PlaceQueries place_queries(const Xapian::Database& database, const TextPattern::Place& place,
                           bool title) {
    std::vector<std::string> all;
    std::vector<Query> positional;
    PlaceQueries queries;
    for (const QueryWord& word : place.words) {
        WordTerms main = word_terms(word, false);
        for (const std::string& term : main.others)
            queries.decided = queries.decided && !database.term_exists(term);
        queries.decided = queries.decided && !word.stop && word.match == Node::Match::stem;
        if (!word.stop && database.term_exists(main.stem)) positional.emplace_back(main.stem);
        WordTerms terms = title ? word_terms(word, true) : std::move(main);
        all.push_back(std::move(terms.stem));
        for (std::string& term : terms.others) all.push_back(std::move(term));
    }
    queries.any = any_of(database, all);
    queries.positional = {Query::OP_OR, positional.begin(), positional.end()};
    return queries;
}

}  // namespace

Query pattern_query(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                    TextPattern pattern) {
    const bool in_title = pattern.field == Field::title;
    bool decided = !pattern.field;
    bool all_positional = true;
    std::vector<Query> any;
    std::vector<Query> positional;
    for (const TextPattern::Place& place : pattern.places) {
        PlaceQueries queries = place_queries(database, place, in_title);
        decided = decided && queries.decided;
        all_positional = all_positional && !queries.positional.empty();
        any.push_back(std::move(queries.any));
        positional.push_back(std::move(queries.positional));
    }
    Query words(Query::OP_AND, any.begin(), any.end());
    if (words.empty()) return words;
    // Without stop words the places of a phrase follow each other, so a window of their number
    // leaves no gap.
    const auto window = static_cast<Xapian::termcount>(
        pattern.distance ? *pattern.distance + 1 : pattern.places.back().offset + 1);
    const bool gapless = pattern.distance || window == pattern.places.size();
    Query near;
    if (all_positional && gapless && !pattern.field) {
        near = positional.size() == 1
                   ? positional.front()
                   : Query(pattern.distance ? Query::OP_NEAR : Query::OP_PHRASE, positional.begin(),
                           positional.end(),
                           std::max(window, static_cast<Xapian::termcount>(positional.size())));
        if (decided) return near;
    }
    const bool proven = !near.empty() && !std::ranges::any_of(pattern.places, [](const auto& p) {
        return p.stop() || std::ranges::any_of(p.words, [](const QueryWord& word) {
                   return word.match != Node::Match::stem;
               });
    });
    Query candidates = proven ? Query(Query::OP_AND_NOT, words, near) : words;
    Query holding = verified_query(analyzer, std::move(candidates), std::move(pattern));
    if (proven) holding = Query(Query::OP_OR, near, holding);
    return {Query::OP_FILTER, words, holding};
}

Query placed_word_query(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                        const QueryWord& word, Where where) {
    const bool certain = word_terms(word, where == Where::title).certain;
    Query found = word_query(database, word, where == Where::title);
    if (found.empty() || (certain && where != Where::text)) return found;
    TextPattern pattern = phrase_pattern({word});
    if (where != Where::anywhere)
        pattern.field = where == Where::title ? Field::title : Field::text;
    if (where != Where::text || !certain)
        return {Query::OP_FILTER, found, verified_query(analyzer, found, std::move(pattern))};
    // What is not in the title must be in the text; only articles that have it in the title leave a
    // doubt.
    const Query title = word_query(database, word, true);
    if (title.empty()) return found;
    const Query doubtful(Query::OP_AND, found, title);
    return {Query::OP_FILTER, found,
            Query(Query::OP_OR, Query(Query::OP_AND_NOT, found, title),
                  verified_query(analyzer, doubtful, std::move(pattern)))};
}

}  // namespace kiosque
