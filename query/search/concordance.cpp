#include "query/search/concordance.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "query/search/searcher.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace kiosque {
namespace {

/// Bytes of context kept on each side: wider than any terminal shows.
constexpr std::uint32_t context = 400;

bool is_continuation(std::string_view text, std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// On one line, with single spaces, at the ends too: left, keyword and right join to the text.
std::string flat(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, length] = decode_utf8(text, at);
        if (c > ' ' && c != 0x7F && c != 0xA0)
            out += text.substr(at, length);
        else if (out.empty() || out.back() != ' ')
            out += ' ';
        at += length;
    }
    return out;
}

ContextLine line_of(const Article& article, Span keyword) {
    const std::string& text = article.text;
    std::uint32_t from = keyword.start - std::min(keyword.start, context);
    while (is_continuation(text, from)) ++from;
    auto to = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.size(), std::size_t{keyword.end} + context));
    while (is_continuation(text, to)) --to;
    return {flat(slice(text, {from, keyword.start})),
            flat(slice(text, keyword)),
            flat(slice(text, {keyword.end, to})),
            article.id,
            article.date,
            article.source};
}

/// « Selon l’ancien » as « ancien l' selon »: contexts to the left compare from the keyword
/// outwards.
std::string reversed_words(std::string_view folded) {
    std::string out;
    while (!folded.empty()) {
        const std::size_t edge = folded.find_last_of(" '", folded.size() - 2);
        const std::string_view word = edge == folded.npos ? folded : folded.substr(edge + 1);
        out += word;
        if (!word.ends_with(' ')) out += ' ';
        folded.remove_suffix(word.size());
    }
    return out;
}

void put_in_order(std::vector<ContextLine>& lines, ContextOrder order) {
    if (order == ContextOrder::date) return;
    std::vector<std::pair<std::string, std::size_t>> keys;
    for (std::size_t i = 0; i < lines.size(); ++i)
        keys.emplace_back(order == ContextOrder::left ? reversed_words(fold(lines[i].left))
                                                      : fold(lines[i].right),
                          i);
    std::ranges::sort(keys);
    std::vector<ContextLine> sorted;
    sorted.reserve(lines.size());
    for (const auto& [key, i] : keys) sorted.push_back(std::move(lines[i]));
    lines = std::move(sorted);
}

}  // namespace

Concordance concordance(Archive& archive, const Selection& selection, ContextOrder order,
                        Limit limit) {
    Found found = find(archive, selection, {Sort::oldest, std::nullopt, 0});
    Concordance result;
    result.articles = found.results.total;
    result.query = std::move(found.results.query);
    result.diagnostics = std::move(found.results.diagnostics);
    AnalysedText analysed;
    for (std::size_t i = 0; i < found.hits.size() && !result.cut; ++i) {
        const auto stored = found.hits.article(i);
        if (!stored) continue;
        archive.workspace().begin_article();
        archive.analyzer().analyze(stored->article.text, archive.workspace(), analysed);
        for (const Mark& mark : marks_in(analysed, stored->entities, found.hits.sought())) {
            result.cut = limit && result.lines.size() == *limit;
            if (result.cut) break;
            result.lines.push_back(line_of(stored->article, mark.span));
        }
    }
    put_in_order(result.lines, order);
    return result;
}

}  // namespace kiosque
