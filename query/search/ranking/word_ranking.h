#pragma once

#include "query/search/ranking/ranking.h"
#include "query/search/terms/query_word.h"
#include "query/search/terms/ranked_word.h"

#include <cstdint>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Collects what hits are ranked by beside the words that they match: which words the query has and
/// where, and what a word gains in the title or in the very form typed.
class WordRanking {
  public:
    /// Both outlive the object.
    WordRanking(const Xapian::Database& database, const Ranking& ranking)
        : database_(database), ranking_(ranking) {}

    /// Words that were typed in one piece, after those before.
    void add(const std::vector<QueryWord>& words);

    /// A word that is not searched keeps its place.
    void skip() { ++places_; }

    /// A word weighs a little more in the title, and in the very form typed.
    void add_bonus(const QueryWord& word);

    /// The query with the bonuses.
    Xapian::Query with_bonuses(Xapian::Query query) const;

    std::vector<RankedWord> take() { return std::move(words_); }

  private:
    const Xapian::Database& database_;
    const Ranking& ranking_;
    std::vector<RankedWord> words_;
    std::vector<Xapian::Query> bonuses_;
    std::uint32_t places_ = 1;  ///< of the words so far
};

}  // namespace kiosque
