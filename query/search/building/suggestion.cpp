#include "query/search/building/suggestion.h"

#include "analyzers/french/french_analyzer.h"
#include "analyzers/text/unicode.h"
#include "analyzers/workspace.h"
#include "indexer/schema/stored_article.h"
#include "query/language/edit_distance.h"
#include "query/search/terms/expansion.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr std::size_t most_corrected = 3;
constexpr std::size_t most_looked_up = 5;

/// A word that the archive has is taken for a misspelling of one in so many times as many articles.
constexpr Xapian::doccount far_better = 500;

/// A term of the stem layer may be no word: the first article that has it tells how it is written.
std::optional<std::string> spelling(const Xapian::Database& database,
                                    const FrenchAnalyzer& analyzer, const std::string& term,
                                    const std::string& form) {
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    const Article article = decode_article(database.get_document(*posting).get_data()).article;
    Workspace workspace;
    AnalysedText analysed;
    for (const std::string* text : {&article.title, &article.text}) {
        analyzer.analyze(*text, workspace, analysed);
        const auto token = std::ranges::find(analysed.tokens, form, &Token::exact);
        if (token != analysed.tokens.end()) return std::string(slice(*text, token->span));
    }
    return std::nullopt;
}

std::optional<std::string> correction(const Xapian::Database& database,
                                      const FrenchAnalyzer& analyzer, DoubtfulWord doubtful) {
    QueryWord& word = doubtful.word;
    if (word.folded.size() < 4) return std::nullopt;
    if (database.get_doccount() < doubtful.articles * far_better) return std::nullopt;
    word.match = Node::Match::fuzzy;
    Workspace workspace;
    const Expansion expansion = expand({database, analyzer, workspace}, word, false);
    struct Candidate {
        std::size_t distance, rank;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < expansion.words.size(); ++i) {
        const std::size_t distance = edit_distance(word.folded, fold(expansion.words[i].form), 2);
        if (doubtful.articles == 0 ||
            (distance == 1 &&
             database.get_termfreq(expansion.words[i].term) >= doubtful.articles * far_better))
            candidates.push_back({distance, i});
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.rank < b.rank;
    });
    candidates.resize(std::min(candidates.size(), most_looked_up));
    for (const Candidate& each : candidates) {
        const Expansion::Word& close = expansion.words[each.rank];
        if (auto found = spelling(database, analyzer, close.term, close.form)) return found;
    }
    return std::nullopt;
}

}  // namespace

Suggestion suggest(const Xapian::Database& database, const FrenchAnalyzer& analyzer,
                   std::string_view query, const std::vector<DoubtfulWord>& doubtful) {
    Suggestion suggestion;
    std::string corrected(query);
    std::size_t looked_up = 0;
    // From the back, so that spans before a replacement stay true.
    for (auto each = doubtful.rbegin(); each != doubtful.rend(); ++each) {
        const std::string_view typed = slice(query, each->span);
        std::string message = each->articles == 0
                                  ? fmt::format("no article has the word “{}”", typed)
                                  : fmt::format("hardly any article has the word “{}”", typed);
        std::optional<std::string> word;
        if (looked_up++ < most_corrected) word = correction(database, analyzer, *each);
        if (!word && each->articles > 0) continue;
        if (word) {
            if (normalise(typed) == typed) *word = normalise(*word);
            message += fmt::format("; did you mean “{}”?", *word);
            corrected.replace(each->span.start, each->span.end - each->span.start, *word);
            suggestion.query = corrected;
        }
        suggestion.diagnostics.push_back({std::move(message), each->span});
    }
    std::ranges::reverse(suggestion.diagnostics);
    return suggestion;
}

}  // namespace kiosque
