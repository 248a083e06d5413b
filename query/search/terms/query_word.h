#pragma once

#include "analyzers/analysis.h"
#include "query/language/parsed_query.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

/// One token of a query with the forms by which it meets tokens of articles. Typed without accents
/// it meets words with and without them; typed with accents, the same word and its spelling without
/// any (capitals, telegrams, OCR), but no word that differs by an accent.
struct QueryWord {
    Node::Match match = Node::Match::stem;
    std::string exact;
    std::string stem;
    std::string unaccent;
    std::string folded;          ///< exact without accents
    std::string written;         ///< as typed, with its capitals
    std::uint32_t position = 1;  ///< from 1 in the typed text
    bool stop = false;

    bool accented() const { return folded != exact; }

    /// Whether the word meets the token. For fuzzy words only the spelling typed.
    bool meets(const Token& token) const;
};

/// What stands for one typed word. A compound is found as a whole (any of `wholes`) or by its
/// `parts` side by side, which are empty for a simple word.
struct WordGroup {
    std::vector<QueryWord> wholes;
    std::vector<QueryWord> parts;

    bool stop() const;
};

std::vector<QueryWord> analyse_words(const FrenchAnalyzer& analyzer, Workspace& workspace,
                                     std::string_view text, Node::Match match);

/// The words of analyse_words by what was typed in one piece, in order.
std::vector<WordGroup> analyse_groups(const FrenchAnalyzer& analyzer, Workspace& workspace,
                                      std::string_view text, Node::Match match);

}  // namespace kiosque
