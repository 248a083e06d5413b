#include "query/search/patterns/reading_budget.h"

#include "query/search/terms/word_query.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

/// In token streams, as measured.
constexpr double cost_of_text = 50;

/// Half a dozen phrases of the most frequent words, say; archives of a few thousand articles are
/// never a matter of time.
constexpr double streams_an_article = 4;
constexpr double always_affordable = 200'000;

bool may_need_text(const TextPattern::Place& place, bool title) {
    return std::ranges::any_of(place.words, [&](const QueryWord& word) {
        return word.match != Node::Match::stem && !word_terms(word, title).certain;
    });
}

/// Articles of the rarest place, each as long as what has to be read of it.
double cost(const Xapian::Database& database, const TextPattern& pattern) {
    const bool title = pattern.titled || pattern.field == Field::title;
    std::vector<std::string> terms;
    std::vector<std::size_t> ends;  // of the places' terms
    bool text = false;
    for (const TextPattern::Place& place : pattern.places) {
        text = text || may_need_text(place, title);
        for (const QueryWord& word : place.words) {
            WordTerms found = word_terms(word, title);
            terms.push_back(std::move(found.stem));
            std::ranges::move(found.others, std::back_inserter(terms));
        }
        ends.push_back(terms.size());
    }
    const auto frequencies = term_frequencies(database, terms);
    double rarest = database.get_doccount();
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        double articles = 0;
        for (; begin < end; ++begin) articles += frequencies[begin];
        rarest = std::min(rarest, articles);
    }
    return rarest * (text ? cost_of_text : 1);
}

}  // namespace

ReadingBudget::ReadingBudget(const Xapian::Database& database)
    : database_(database),
      left_(always_affordable + streams_an_article * database.get_doccount()) {}

bool ReadingBudget::afford(const TextPattern& pattern) {
    const double price = cost(database_, pattern);
    if (price > left_ && !untouched_) return false;
    untouched_ = untouched_ && price == 0;
    left_ -= price;
    return true;
}

}  // namespace kiosque
