#include "query/search/ranking/word_ranking.h"

#include "query/search/terms/query_parts.h"
#include "query/search/terms/word_query.h"

#include <algorithm>

namespace kiosque {
namespace {

using Xapian::Query;

/// More words than this rank no better, and hostile queries cost no more.
constexpr std::size_t most_ranked = 32;

std::string exact_term(QueryWord word) {
    word.match = Node::Match::exact;
    return word_terms(word, false).stem;
}

}  // namespace

void WordRanking::add(const std::vector<QueryWord>& words) {
    if (words.empty()) return;
    const std::uint32_t first = words.front().position;
    std::uint32_t last = first;
    for (const QueryWord& word : words) {
        last = std::max(last, word.position);
        const std::uint32_t place = places_ + word.position - first;
        const bool doubled = !words_.empty() && words_.back().place == place;
        if (word.stop || doubled || words_.size() == most_ranked) continue;
        words_.push_back({word, place, inverse_frequency(database_, word)});
    }
    places_ += last - first + 1;
}

void WordRanking::add_bonus(const QueryWord& word) {
    const Query title = word_query(database_, word, true);
    if (!title.empty()) bonuses_.emplace_back(ranking_.title, title);
    if (word.exact == word.stem) return;
    const Query exact = any_of(database_, {exact_term(word)});
    if (!exact.empty()) bonuses_.emplace_back(ranking_.exact, exact);
}

Query WordRanking::with_bonuses(Query query) const {
    if (bonuses_.empty()) return query;
    return {Query::OP_AND_MAYBE, query, disjunction(bonuses_)};
}

}  // namespace kiosque
