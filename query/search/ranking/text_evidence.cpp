#include "query/search/ranking/text_evidence.h"

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace kiosque {
namespace {

// Measured by `tools/evaluate retrieval` on the halves of PIAF and of the headlines to tune on,
// nDCG@10: a passage of 20 tokens +.002 and -.004, of 80 -.004 and -.001; beginnings from 4 letters
// on change nothing, from 6 -.002 on both; without related words -.005 on both.
constexpr std::uint32_t passage = 40;  ///< tokens
/// Between title and text, so that no passage reaches from one into the other.
constexpr std::uint32_t title_gap = passage;
constexpr std::size_t shortest_beginning = 5;

/// The second occurrence says less than the first. Twice as slow a saturation loses .001 and .003,
/// twice as fast a one changes nothing.
double saturated(double count) {
    return count / (count + 1) * 2;
}

}  // namespace

EvidenceReader::EvidenceReader(const FrenchAnalyzer& analyzer, Workspace& workspace,
                               std::vector<RankedWord> words)
    : analyzer_(analyzer), workspace_(workspace), words_(std::move(words)), found_(words_.size()) {
    for (const RankedWord& each : words_) sieve_.add(each.word);
}

TextEvidence EvidenceReader::read(std::string_view title, std::string_view text) {
    occurrences_.clear();
    std::ranges::fill(found_, Found());
    workspace_.begin_article();
    scan(text, scan(title, 0, true) + title_gap, false);
    TextEvidence evidence{};
    const auto add = [&](Evidence kind, double value) {
        evidence[static_cast<std::size_t>(kind)] += value;
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const double weight = words_[i].weight;
        add(Evidence::exact, weight * saturated(found_[i].exact));
        add(Evidence::written, weight * saturated(found_[i].written));
        if (found_[i].count > 0) add(Evidence::covered, weight);
        if (found_[i].title) add(Evidence::title, weight);
        if (found_[i].lead) add(Evidence::lead, weight);
        if (found_[i].count == 0) add(Evidence::related, weight * found_[i].related);
    }
    add(Evidence::adjacent, adjacent_pairs());
    add(Evidence::window, best_window());
    return evidence;
}

/// Positions are counted by pieces, so that « l’avocat » takes one as it does in the index; words
/// within a piece follow each other. Returns the last.
std::uint32_t EvidenceReader::scan(std::string_view text, std::uint32_t offset, bool title) {
    const std::uint32_t last = sieve_.sift(text, pieces_);
    for (const TextPiece& piece : pieces_) {
        const std::string_view here = slice(text, piece.span);
        analyzer_.analyze(here, workspace_, piece_);
        for (const Token& token : piece_.tokens)
            if (!token.stop)
                note(here, token, offset + piece.position + token.position - 1, title,
                     title || piece.position <= passage);
    }
    return offset + last;
}

void EvidenceReader::note(std::string_view text, const Token& token, std::uint32_t position,
                          bool title, bool lead) {
    bool met = false;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        const QueryWord& word = words_[i].word;
        if (!word.meets(token)) continue;
        met = true;
        Found& found = found_[i];
        ++found.count;
        if (token.exact == word.exact) {
            ++found.exact;
            if (slice(text, token.span) == word.written) ++found.written;
        }
        found.title = found.title || title;
        found.lead = found.lead || lead;
        // The parts of a long compound reach beyond the next piece.
        if (!occurrences_.empty()) position = std::max(position, occurrences_.back().position);
        occurrences_.push_back({position, i});
    }
    if (!met) note_related(token);
}

void EvidenceReader::note_related(const Token& token) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::string& word = words_[i].word.exact;
        if (word.size() < shortest_beginning || token.exact.size() < shortest_beginning) continue;
        if (word.compare(0, 4, token.exact, 0, 4) != 0) continue;
        const auto shared =
            static_cast<std::size_t>(std::ranges::mismatch(word, token.exact).in1 - word.begin());
        if (shared < shortest_beginning) continue;
        const double value =
            static_cast<double>(2 * shared) / static_cast<double>(word.size() + token.exact.size());
        found_[i].related = std::max(found_[i].related, value);
    }
}

/// Neighbours in the query that stand in the same order and as close in the text, or one word
/// farther. One pass: the latest occurrence of each word is all that has to be kept.
double EvidenceReader::adjacent_pairs() const {
    std::vector<std::optional<std::uint32_t>> latest(words_.size());
    std::vector<std::uint32_t> counts(words_.size(), 0);
    for (const Occurrence& here : occurrences_) {
        const std::size_t i = here.word;
        latest[i] = here.position;
        if (i == 0 || !latest[i - 1]) continue;
        const std::uint32_t apart = here.position - *latest[i - 1];
        if (apart > 0 && apart <= words_[i].place - words_[i - 1].place + 1) ++counts[i - 1];
    }
    double sum = 0;
    for (std::size_t i = 0; i + 1 < words_.size(); ++i)
        sum += std::min(words_[i].weight, words_[i + 1].weight) * saturated(counts[i]);
    return sum;
}

double EvidenceReader::best_window() const {
    double best = 0;
    double inside = 0;
    std::vector<std::uint32_t> counts(words_.size(), 0);
    std::size_t begin = 0;
    for (std::size_t end = 0; end < occurrences_.size(); ++end) {
        if (counts[occurrences_[end].word]++ == 0) inside += words_[occurrences_[end].word].weight;
        for (; occurrences_[end].position - occurrences_[begin].position >= passage; ++begin)
            if (--counts[occurrences_[begin].word] == 0)
                inside -= words_[occurrences_[begin].word].weight;
        best = std::max(best, inside);
    }
    return best;
}

}  // namespace kiosque
