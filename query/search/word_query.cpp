#include "query/search/word_query.h"

#include "indexer/schema/terms.h"

#include <algorithm>
#include <cmath>

namespace kiosque {
namespace {

struct LayerPrefixes {
    std::string_view stem, exact, unaccent;
};

constexpr LayerPrefixes all_layers{prefix::stem, prefix::exact, prefix::unaccent};
constexpr LayerPrefixes title_layers{prefix::title_stem, prefix::title_exact,
                                     prefix::title_unaccent};

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

Xapian::Query any_of(const Xapian::Database& database, const std::vector<std::string>& terms) {
    std::vector<Xapian::Query> present;
    for (const std::string& term : terms)
        if (database.term_exists(term)) present.emplace_back(term);
    if (present.empty()) return {};
    if (present.size() == 1) return present.front();
    return {Xapian::Query::OP_SYNONYM, present.begin(), present.end()};
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
