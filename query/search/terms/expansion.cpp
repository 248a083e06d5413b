#include "query/search/terms/expansion.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "indexer/schema/terms.h"
#include "query/language/edit_distance.h"
#include "query/search/terms/spellings.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kiosque {
namespace {

/// Terms looked at before the search for more is given up.
constexpr std::size_t most_terms = 200'000;

/// Of all words of a query together: two prefixes of one letter have their 300 each.
constexpr std::size_t most_of_a_query = 2 * most_expansions;

struct Candidate {
    Xapian::doccount frequency = 0;
    Expansion::Word word;
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

/// Whether what has this form of a prefix's words is found by its stem, which is one of them.
class CoveredForms {
  public:
    CoveredForms(const Vocabulary& vocabulary, const std::vector<Candidate>& found)
        : vocabulary_(vocabulary) {
        for (const Candidate& each : found)
            if (each.word.is_stem) stems_.insert(each.word.form);
    }

    bool have(const std::string& form) const {
        const auto words =
            analyse_words(vocabulary_.analyzer, vocabulary_.workspace, form, Node::Match::exact);
        const auto word = std::ranges::find(words, form, &QueryWord::exact);
        return word != words.end() && stems_.contains(word->stem);
    }

  private:
    const Vocabulary& vocabulary_;
    std::unordered_set<std::string> stems_;
};

/// Which stems are words themselves. Of the others articles have longer forms alone: « mont » of
/// « monter » is not what is meant by « ~mant ».
class StemsInUse {
  public:
    explicit StemsInUse(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void add_stem(const std::string& stem) { beginnings_.insert(beginning(stem)); }

    /// A form that is no stem, in so many articles. After all stems.
    void count(const std::string& form, Xapian::doccount articles) {
        if (!beginnings_.contains(beginning(form))) return;
        const auto words =
            analyse_words(vocabulary_.analyzer, vocabulary_.workspace, form, Node::Match::exact);
        const auto word = std::ranges::find(words, form, &QueryWord::exact);
        if (word != words.end()) other_forms_[word->stem] += articles;
    }

    /// Some of the articles with the stem have none of the other forms.
    bool have(const std::string& stem, Xapian::doccount articles) const {
        const auto others = other_forms_.find(stem);
        return others == other_forms_.end() || articles > others->second;
    }

  private:
    /// Nearly all forms of a stem share it.
    static std::string beginning(const std::string& form) { return fold(form).substr(0, 3); }

    const Vocabulary& vocabulary_;
    std::unordered_set<std::string> beginnings_;
    std::unordered_map<std::string, Xapian::doccount> other_forms_;
};

std::vector<Candidate> candidates(const Vocabulary& vocabulary, const QueryWord& word, bool title,
                                  bool& cut) {
    const bool fuzzy = word.match == Node::Match::fuzzy;
    std::vector<Candidate> found;
    StemsInUse in_use(vocabulary);
    std::size_t looked_at = 0;
    const std::array layers{title ? prefix::title_stem : prefix::stem,
                            title ? prefix::title_exact : prefix::exact};
    const Xapian::Database& database = vocabulary.database;
    for (const std::string_view layer : layers) {
        const bool stems = layer == layers.front();
        for (const std::string& start : starts(database, word, layer)) {
            const std::string begin = make_term(layer, start);
            for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin);
                 ++term) {
                if (++looked_at > most_terms) break;
                std::string form = (*term).substr(layer.size());
                if (fuzzy && !stems) in_use.count(form, term.get_termfreq());
                if (fuzzy && !is_close(word, form)) continue;
                if (fuzzy && stems) in_use.add_stem(form);
                found.push_back({term.get_termfreq(), {*term, std::move(form), stems}});
            }
        }
    }
    cut = looked_at > most_terms;
    if (fuzzy)
        std::erase_if(found, [&](const Candidate& each) {
            return each.word.is_stem && !in_use.have(each.word.form, each.frequency);
        });
    std::ranges::sort(found, [](const Candidate& a, const Candidate& b) {
        return a.frequency != b.frequency ? a.frequency > b.frequency : a.word.term < b.word.term;
    });
    return found;
}

}  // namespace

Expansion expand(const Vocabulary& vocabulary, const QueryWord& word, bool title,
                 std::size_t most) {
    Expansion expansion;
    std::vector<Candidate> found = candidates(vocabulary, word, title, expansion.cut);
    const CoveredForms covered(vocabulary, found);
    for (Candidate& each : found) {
        if (word.match == Node::Match::prefix && !each.word.is_stem && covered.have(each.word.form))
            continue;
        if (expansion.words.size() == most) {
            expansion.cut = true;
            break;
        }
        expansion.words.push_back(std::move(each.word));
    }
    return expansion;
}

std::vector<std::string> Expansion::terms() const {
    std::vector<std::string> terms;
    terms.reserve(words.size());
    for (const Word& word : words) terms.push_back(word.term);
    return terms;
}

Expansions::Expansions(Vocabulary vocabulary, std::size_t words)
    : vocabulary_(vocabulary),
      share_(std::min(most_expansions, most_of_a_query / std::max<std::size_t>(words, 1))) {}

const Expansion& Expansions::of(const QueryWord& word, bool title, std::size_t most) {
    most = std::min(most, share_);
    const auto [known, is_new] = known_.try_emplace(Key(word.match, word.exact, title, most));
    if (is_new) known->second = expand(vocabulary_, word, title, most);
    return known->second;
}

}  // namespace kiosque
