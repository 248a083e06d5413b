#pragma once

#include "query/search/query_word.h"

#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The words of an archive that a prefix or fuzzy word stands for.
struct Expansion {
    std::vector<std::string> terms;  ///< most frequent first
    std::vector<std::string> forms;  ///< the same without the prefix of their layer
    bool cut = false;                ///< there were more than are searched
};

/// Words that start with word.exact, or, typed without accents, with any accented spelling of it;
/// or words a typing error or two away, whose first letter is the same. At most a few hundred: a
/// prefix of one letter is a tenth of the vocabulary.
Expansion expand(const Xapian::Database& database, const QueryWord& word, bool title);

inline constexpr std::size_t most_expansions = 300;

}  // namespace kiosque
