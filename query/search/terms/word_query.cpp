#include "query/search/terms/word_query.h"

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"

#include <algorithm>
#include <cmath>

namespace kiosque {
namespace {

/// What Xapian's BM25 multiplies the weight of a term by that is in so many of the articles.
double bm25_rarity(double frequency, double articles) {
    const double odds = (articles - frequency + 0.5) / (frequency + 0.5);
    return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

}  // namespace

WordTerms word_terms(const QueryWord& word, bool title) {
    const LayerPrefixes& layers = title ? title_layers : all_layers;
    WordTerms terms;
    terms.stem = make_term(layers.stem, word.stem);
    if (word.match != Node::Match::stem) {
        // Other forms share the term when the word is its own stem.
        terms.certain = word.exact != word.stem;
        if (terms.certain) terms.stem = make_term(layers.exact, word.exact);
        return terms;
    }
    if (!word.accented()) {
        terms.others.push_back(make_term(layers.unaccent, word.unaccent));
    } else if (word.folded == word.unaccent) {
        terms.others.push_back(make_term(layers.stem, word.folded));
    } else {
        terms.others.push_back(make_term(layers.exact, word.folded));
    }
    return terms;
}

std::vector<Xapian::doccount> term_frequencies(const Xapian::Database& database,
                                               const std::vector<std::string>& terms) {
    if (terms.empty() || database.get_doccount() == 0)
        return std::vector<Xapian::doccount>(terms.size());  // Xapian would keep no statistics
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    const Xapian::MSet statistics = enquire.get_mset(Xapian::doccount{0}, Xapian::doccount{0});
    std::vector<Xapian::doccount> frequencies;
    frequencies.reserve(terms.size());
    for (const std::string& term : terms) frequencies.push_back(statistics.get_termfreq(term));
    return frequencies;
}

Xapian::Query any_of(const Xapian::Database& database, const std::vector<std::string>& terms) {
    using Xapian::Query;
    const auto frequencies = term_frequencies(database, terms);
    const double articles = database.get_doccount();
    double without = 1;  // the part of articles that has none, if terms were independent
    std::vector<std::size_t> present;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        without *= 1 - frequencies[i] / std::max(articles, 1.0);
        if (frequencies[i] > 0) present.push_back(i);
    }
    if (present.empty()) return {};
    if (present.size() == 1) return Query(terms[present.front()]);
    const double wanted = bm25_rarity(articles * (1 - without), articles);
    std::vector<Query> queries;
    queries.reserve(present.size());
    for (const std::size_t i : present)
        queries.emplace_back(wanted / bm25_rarity(frequencies[i], articles), Query(terms[i]));
    return {Query::OP_OR, queries.begin(), queries.end()};
}

double inverse_frequency(const Xapian::Database& database, const QueryWord& word) {
    WordTerms terms = word_terms(word, false);
    Xapian::doccount frequency = database.get_termfreq(terms.stem);
    for (const std::string& term : terms.others)
        frequency = std::max(frequency, database.get_termfreq(term));
    return std::log(1 + (database.get_doccount() - frequency + 0.5) / (frequency + 0.5));
}

Xapian::Query word_query(const Xapian::Database& database, const QueryWord& word, bool title) {
    WordTerms terms = word_terms(word, title);
    terms.others.push_back(std::move(terms.stem));
    return any_of(database, terms.others);
}

}  // namespace kiosque
