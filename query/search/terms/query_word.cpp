#include "query/search/terms/query_word.h"

#include "analyzers/french/french_analyzer.h"
#include "analyzers/text/unicode.h"
#include "analyzers/workspace.h"

#include <algorithm>

namespace kiosque {
namespace {

QueryWord query_word(std::string_view text, const Token& token, Node::Match match) {
    QueryWord word;
    word.match = match;
    word.exact = token.exact;
    word.stem = token.stem;
    word.unaccent = token.unaccent;
    word.folded = fold(token.exact);
    word.written = slice(text, token.span);
    word.position = token.position;
    word.stop = token.stop;
    return word;
}

AnalysedText analyse(const FrenchAnalyzer& analyzer, Workspace& workspace, std::string_view text) {
    workspace.begin_article();
    AnalysedText analysed;
    analyzer.analyze(text, workspace, analysed);
    return analysed;
}

}  // namespace

bool QueryWord::meets(const Token& token) const {
    switch (match) {
        case Node::Match::exact:
        case Node::Match::fuzzy:
            return token.exact == exact;
        case Node::Match::prefix:
            return token.exact.starts_with(exact) ||
                   (!accented() && fold(token.exact).starts_with(folded));
        case Node::Match::stem:
            break;
    }
    if (token.stem == stem) return true;
    if (!accented()) return token.unaccent == unaccent;
    return token.exact == folded || (folded == unaccent && token.stem == folded);
}

bool WordGroup::stop() const {
    return std::ranges::all_of(wholes, &QueryWord::stop);
}

std::vector<QueryWord> analyse_words(const FrenchAnalyzer& analyzer, Workspace& workspace,
                                     std::string_view text, Node::Match match) {
    std::vector<QueryWord> words;
    for (const Token& token : analyse(analyzer, workspace, text).tokens)
        words.push_back(query_word(text, token, match));
    return words;
}

std::vector<WordGroup> analyse_groups(const FrenchAnalyzer& analyzer, Workspace& workspace,
                                      std::string_view text, Node::Match match) {
    std::vector<Token> tokens = analyse(analyzer, workspace, text).tokens;
    // A whole before its parts: the widest span of those that start together comes first.
    std::ranges::stable_sort(tokens, [](const Token& a, const Token& b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    std::vector<WordGroup> groups;
    Span whole;
    for (const Token& token : tokens) {
        QueryWord word = query_word(text, token, match);
        if (groups.empty() || token.span.start >= whole.end) {
            groups.push_back({{std::move(word)}, {}});
            whole = token.span;
        } else if (token.span == whole) {
            groups.back().wholes.push_back(std::move(word));
        } else {
            groups.back().parts.push_back(std::move(word));
        }
    }
    return groups;
}

}  // namespace kiosque
