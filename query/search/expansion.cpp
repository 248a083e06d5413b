#include "query/search/expansion.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "indexer/schema/terms.h"
#include "query/language/edit_distance.h"
#include "query/search/spellings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosque {
namespace {

/// Terms looked at before the search for more is given up.
constexpr std::size_t most_terms = 200'000;

struct Candidate {
    Xapian::doccount frequency = 0;
    std::string term;
    std::string form;
};

bool is_fold_free(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_close(const QueryWord& word, const std::string& form) {
    const std::size_t limit = word.folded.size() < 6 ? 1 : 2;
    return edit_distance(word.folded, is_fold_free(form) ? form : fold(form), limit) <= limit;
}

/// How the words looked for may begin in this layer.
std::vector<std::string> starts(const Xapian::Database& database, const QueryWord& word,
                                std::string_view layer) {
    const bool fuzzy = word.match == Node::Match::fuzzy;
    const std::string start =
        fuzzy ? word.exact.substr(0, decode_utf8(word.exact, 0).length) : word.exact;
    if (fold(start) != start) return {start};
    return spellings(database, layer, start);
}

}  // namespace

Expansion expand(const Xapian::Database& database, const QueryWord& word, bool title) {
    std::vector<Candidate> found;
    std::size_t looked_at = 0;
    const std::array layers{title ? prefix::title_stem : prefix::stem,
                            title ? prefix::title_exact : prefix::exact};
    for (const std::string_view layer : layers) {
        for (const std::string& start : starts(database, word, layer)) {
            const std::string begin = make_term(layer, start);
            for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin);
                 ++term) {
                if (++looked_at > most_terms) break;
                std::string form = (*term).substr(layer.size());
                if (word.match == Node::Match::fuzzy && !is_close(word, form)) continue;
                found.push_back({term.get_termfreq(), *term, std::move(form)});
            }
        }
    }
    Expansion expansion;
    expansion.cut = found.size() > most_expansions || looked_at > most_terms;
    const auto last =
        found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), most_expansions));
    std::ranges::partial_sort(found, last, [](const Candidate& a, const Candidate& b) {
        return a.frequency != b.frequency ? a.frequency > b.frequency : a.term < b.term;
    });
    for (auto each = found.begin(); each != last; ++each) {
        expansion.terms.push_back(std::move(each->term));
        expansion.forms.push_back(std::move(each->form));
    }
    return expansion;
}

}  // namespace kiosque
