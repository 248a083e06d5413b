#pragma once

#include "query/search/terms/query_word.h"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

/// The words of an archive that a prefix or fuzzy word stands for.
struct Expansion {
    struct Word {
        std::string term;
        std::string form;      ///< the term without the prefix of its layer
        bool is_stem = false;  ///< else an exact form, which differs from its stem
    };
    std::vector<Word> words;  ///< most frequent first
    bool cut = false;         ///< there were more than are searched

    std::vector<std::string> terms() const;
};

/// Of one word: a prefix of one letter is a tenth of the vocabulary.
inline constexpr std::size_t most_expansions = 300;

/// What looking for words takes. The parts outlive it.
struct Vocabulary {
    const Xapian::Database& database;
    const FrenchAnalyzer& analyzer;
    Workspace& workspace;
};

/// Words that start with word.exact, or, typed without accents, with any accented spelling of it;
/// or words a typing error or two away, whose first letter is the same. At most `most`, the most
/// frequent. Of a prefix without the forms whose stem is among the words: they add no article.
Expansion expand(const Vocabulary& vocabulary, const QueryWord& word, bool title,
                 std::size_t most = most_expansions);

/// The expansions of one query. Every term is a posting list to be read, so that together they have
/// a bound, which the words share equally; and a word that is asked for twice is looked up once.
class Expansions {
  public:
    /// At most `words` words will be expanded.
    Expansions(Vocabulary vocabulary, std::size_t words);

    /// At most `most` terms, and no more than the word's share. The reference stays valid.
    const Expansion& of(const QueryWord& word, bool title, std::size_t most = most_expansions);

  private:
    using Key = std::tuple<Node::Match, std::string, bool, std::size_t>;

    Vocabulary vocabulary_;
    std::size_t share_;
    std::map<Key, Expansion> known_;
};

}  // namespace kiosque
