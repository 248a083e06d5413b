#include "query/search/concordance.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "query/search/archive/archive.h"
#include "query/search/searcher.h"

#include <algorithm>
#include <tuple>
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

/// What lines are compared by; the same for all in the order of their articles.
std::string sort_key(const ContextLine& line, ContextOrder order) {
    switch (order) {
        case ContextOrder::date:
            break;
        case ContextOrder::left:
            return reversed_words(fold(line.left));
        case ContextOrder::right:
            return fold(line.right);
    }
    return {};
}

/// The first `limit` lines in an order, of any number that are added.
class FirstLines {
  public:
    FirstLines(ContextOrder order, Limit limit) : order_(order), limit_(limit) {}

    void add(ContextLine&& line) {
        lines_.push_back({sort_key(line, order_), count_++, std::move(line)});
        if (limit_ && lines_.size() >= 2 * (*limit_ + spare)) keep_first();
    }

    /// No later line can be among them.
    bool is_full() const {
        return limit_ && order_ == ContextOrder::date && count_ > std::uint64_t{*limit_};
    }
    bool is_cut() const { return limit_ && count_ > std::uint64_t{*limit_}; }

    std::vector<ContextLine> take() {
        keep_first();
        std::vector<ContextLine> lines;
        lines.reserve(lines_.size());
        for (Keyed& each : lines_) lines.push_back(std::move(each.line));
        return lines;
    }

  private:
    static constexpr std::size_t spare = 500;

    struct Keyed {
        std::string key;
        std::uint64_t number = 0;
        ContextLine line;
    };

    void keep_first() {
        std::ranges::sort(lines_, [](const Keyed& a, const Keyed& b) {
            return std::tie(a.key, a.number) < std::tie(b.key, b.number);
        });
        if (limit_ && lines_.size() > *limit_) lines_.resize(*limit_);
    }

    ContextOrder order_;
    Limit limit_;
    std::vector<Keyed> lines_;
    std::uint64_t count_ = 0;
};

}  // namespace

Concordance concordance(Archive& archive, const Selection& selection, ContextOrder order,
                        Limit limit) {
    Found found = find(archive, selection, {Sort::oldest, std::nullopt, 0});
    Concordance result;
    result.articles = found.results.total;
    result.query = std::move(found.results.query);
    result.diagnostics = std::move(found.results.diagnostics);
    FirstLines first(order, limit);
    AnalysedText analysed;
    for (std::size_t i = 0; i < found.hits.size() && !first.is_full(); ++i) {
        const auto stored = found.hits.article(i);
        if (!stored) continue;
        archive.workspace().begin_article();
        archive.analyzer().analyze(stored->article.text, archive.workspace(), analysed);
        for (const Mark& mark :
             marks_in(analysed, stored->entities, stored->dates, found.hits.sought()))
            first.add(line_of(stored->article, mark.span));
    }
    result.cut = first.is_cut();
    result.lines = first.take();
    return result;
}

}  // namespace kiosque
