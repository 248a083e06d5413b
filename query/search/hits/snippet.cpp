#include "query/search/hits/snippet.h"

#include "analyzers/french/french_analyzer.h"
#include "analyzers/text/utf8.h"
#include "analyzers/workspace.h"

#include <algorithm>
#include <optional>

namespace kiosque {
namespace {

constexpr std::uint32_t width = 240;           ///< bytes of the passage
constexpr std::uint32_t width_of_words = 190;  ///< of its matched words; the rest is context
constexpr std::uint32_t context_before = 60;
constexpr std::string_view ellipsis = "…";

/// The marks of the best window: most different things sought, then most marks, then the first.
Span best_window(const std::vector<Mark>& matches, std::size_t sought) {
    std::vector<std::size_t> inside(sought, 0);
    std::size_t different = 0;
    std::pair<std::size_t, std::size_t> best;
    Span window;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < matches.size(); ++end) {
        if (inside[matches[end].what]++ == 0) ++different;
        while (begin < end && matches[end].span.end - matches[begin].span.start > width_of_words) {
            if (--inside[matches[begin].what] == 0) --different;
            ++begin;
        }
        const std::pair score(different, end - begin + 1);
        if (score <= best) continue;
        best = score;
        window = {matches[begin].span.start, matches[end].span.end};
    }
    return window;
}

/// Where a passage that shows `window` begins: at a sentence near before it, else at a word.
std::uint32_t passage_start(const std::vector<Word>& words, Span window) {
    const std::uint32_t taken = std::min(window.end - window.start, width);
    const std::uint32_t room = width - taken;
    const std::uint32_t earliest = window.start - std::min(window.start, room);
    const std::uint32_t wanted =
        window.start - std::min(window.start, std::min(room, context_before));
    std::optional<std::uint32_t> sentence;
    std::optional<std::uint32_t> word;
    for (const Word& each : words) {
        if (each.span.start > window.start) break;
        if (each.span.start < earliest) continue;
        if (each.starts_sentence) sentence = each.span.start;
        const bool edge = each.space_before || each.span.start == 0;
        if (edge && each.span.start >= wanted && !word) word = each.span.start;
    }
    return sentence.value_or(word.value_or(window.start));
}

/// The end of the last word that fits.
std::uint32_t passage_end(const std::vector<Word>& words, std::uint32_t start, Span window,
                          std::uint32_t size) {
    if (size - start <= width) return size;
    std::uint32_t end = window.end;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].span.end > start + width) break;
        const bool edge = i + 1 == words.size() || words[i + 1].space_before;
        if (edge) end = std::max(end, words[i].span.end);
    }
    return end;
}

bool is_blank(char32_t c) {
    return c <= ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029;
}

/// Copies the passage, turning every run of blanks into one space and moving the spans along.
void copy_passage(std::string_view text, Span passage, const std::vector<Mark>& matches,
                  Snippet& snippet) {
    auto match = std::ranges::lower_bound(matches, passage.start, {},
                                          [](const Mark& each) { return each.span.start; });
    const std::size_t origin = snippet.text.size();
    for (std::uint32_t at = passage.start; at < passage.end;) {
        const bool inside = match != matches.end() && match->span.end <= passage.end;
        const auto here = static_cast<std::uint32_t>(snippet.text.size());
        if (inside && at == match->span.start) snippet.highlights.push_back({here, here});
        const auto [c, length] = decode_utf8(text, at);
        if (!is_blank(c)) {
            snippet.text += text.substr(at, length);
        } else if (snippet.text.size() > origin && snippet.text.back() != ' ') {
            snippet.text += ' ';
        }
        at += length;
        if (inside && at >= match->span.end) {
            snippet.highlights.back().end = static_cast<std::uint32_t>(snippet.text.size());
            ++match;
        }
    }
    while (!snippet.text.empty() && snippet.text.back() == ' ') snippet.text.pop_back();
}

}  // namespace

Snippet make_snippet(const FrenchAnalyzer& analyzer, Workspace& workspace,
                     const StoredArticle& stored, const Sought& sought) {
    const std::string& text = stored.article.text;
    workspace.begin_article();
    AnalysedText analysed;
    analyzer.analyze(text, workspace, analysed);
    const std::vector<Mark> marks = marks_in(analysed, stored.entities, stored.dates, sought);
    const Span window = best_window(marks, sought.size());
    const std::uint32_t start = window.end == 0 ? 0 : passage_start(analysed.words, window);
    const Span passage{
        start, passage_end(analysed.words, start, window, static_cast<std::uint32_t>(text.size()))};
    Snippet snippet;
    const bool at_sentence = std::ranges::any_of(analysed.words, [&](const Word& word) {
        return word.span.start == start && word.starts_sentence;
    });
    if (start != 0 && !at_sentence) snippet.text = std::string(ellipsis) + ' ';
    copy_passage(text, passage, marks, snippet);
    if (passage.end < text.size()) (snippet.text += ' ') += ellipsis;
    return snippet;
}

}  // namespace kiosque
