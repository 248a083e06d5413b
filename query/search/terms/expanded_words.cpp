#include "query/search/terms/expanded_words.h"

#include <algorithm>
#include <utility>

namespace kiosque {
namespace {

/// A term of the stem layer: whatever has this stem.
QueryWord any_form_of(const std::string& stem) {
    QueryWord word;
    word.exact = word.stem = word.unaccent = word.folded = stem;
    return word;
}

}  // namespace

std::vector<QueryWord> expanded_words(const FrenchAnalyzer& analyzer, Workspace& workspace,
                                      const Expansion& expansion) {
    std::vector<QueryWord> expanded;
    for (const Expansion::Word& each : expansion.words) {
        if (each.is_stem) {
            expanded.push_back(any_form_of(each.form));
            continue;
        }
        auto words = analyse_words(analyzer, workspace, each.form, Node::Match::exact);
        const auto word = std::ranges::find(words, each.form, &QueryWord::exact);
        if (word != words.end()) expanded.push_back(std::move(*word));
    }
    return expanded;
}

}  // namespace kiosque
