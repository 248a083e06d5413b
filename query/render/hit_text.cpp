#include "query/render/hit_text.h"

#include "query/render/facet_text.h"
#include "query/render/french_text.h"
#include "query/render/hanging.h"
#include "query/render/terminal_text.h"
#include "query/render/wrap.h"

#include <algorithm>
#include <vector>

namespace kiosque {
namespace {

constexpr std::size_t snippet_lines = 2;

/// The part of the snippet within `line`, its highlights painted.
std::string painted(const Snippet& snippet, Span line, const TextStyle& style) {
    std::string out;
    std::uint32_t at = line.start;
    for (const Span mark : snippet.highlights) {
        const Span inside{std::max(mark.start, at), std::min(mark.end, line.end)};
        if (inside.start >= inside.end) continue;
        out += slice(snippet.text, {at, inside.start});
        out += paint(slice(snippet.text, inside), Ink::mark, style);
        at = inside.end;
    }
    out += slice(snippet.text, {at, line.end});
    return out;
}

/// Index of the first of the consecutive lines that show the most highlights.
std::size_t best_line(const std::vector<Span>& lines, const std::vector<Span>& highlights) {
    std::size_t best = 0;
    std::ptrdiff_t most = -1;
    for (std::size_t first = 0; first + snippet_lines <= lines.size(); ++first) {
        const Span window{lines[first].start, lines[first + snippet_lines - 1].end};
        const auto count = std::count_if(highlights.begin(), highlights.end(), [&](Span mark) {
            return mark.start >= window.start && mark.end <= window.end;
        });
        if (count > most) {
            most = count;
            best = first;
        }
    }
    return best;
}

std::string snippet_text(const Snippet& raw, std::string_view margin, const TextStyle& style) {
    const Snippet snippet = printable(raw);
    if (snippet.text.empty()) return {};
    const Span whole{0, static_cast<std::uint32_t>(snippet.text.size())};
    if (!style.width) return std::string(margin) + painted(snippet, whole, style) + "\n";

    // Two columns are kept for the « … » of a passage that goes on.
    constexpr std::size_t narrowest = 20;
    const std::size_t margins = margin.size() + 2;
    const std::size_t width =
        *style.width > margins + narrowest ? *style.width - margins : narrowest;
    const std::vector<Span> lines = wrap(snippet.text, width);
    const std::size_t first = best_line(lines, snippet.highlights);
    const std::size_t last = std::min(first + snippet_lines, lines.size());
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        out += margin;
        if (i == first && first > 0) out += "…";
        out += painted(snippet, lines[i], style);
        if (i + 1 == last && last < lines.size()) out += "…";
        out += '\n';
    }
    return out;
}

std::string provenance(const Hit& hit) {
    std::string out = hit.date ? french_date(*hit.date) : "undated";
    if (!hit.source.empty()) out += " · " + printable(hit.source);
    return out + " · " + printable(hit.id);
}

std::string nothing_found(const Results& results) {
    std::string out = "No article matches.";
    if (results.suggestion) return out + "\n";
    if (results.query.empty()) return out + " Try fewer filters.\n";
    return out + " Try fewer words or fewer filters, or a part of a word with * (elec*).\n";
}

std::string total_line(const Results& results, const Shown& shown) {
    std::string out = article_count(results.total);
    if (!results.exact) out = "No article has all the words; " + out + " with some of them";
    if (shown.hits > 0 && shown.hits < results.total) {
        const std::uint64_t first = shown.first_rank;
        out +=
            ", " + french_number(first) + " to " + french_number(first + shown.hits - 1) + " shown";
    }
    return out + ".\n";
}

}  // namespace

std::string hit_text(const Hit& hit, const TextStyle& style) {
    const std::string rank = std::to_string(hit.rank) + ". ";
    const std::string number = std::string(rank.size() < 4 ? 4 - rank.size() : 0, ' ') + rank;
    const std::string margin(number.size(), ' ');
    const std::string title = hit.title.empty() ? "(untitled)" : printable(hit.title);
    std::string out = hanging(title, {number, margin}, Ink::title, style) + margin +
                      paint(provenance(hit), Ink::faint, style) + "\n" +
                      snippet_text(hit.snippet, margin, style);
    for (const std::string& id : hit.copies)
        out += margin + paint("also " + printable(id), Ink::faint, style) + "\n";
    return out + "\n";
}

std::string closing_text(const Results& results, const Shown& shown, const TextStyle& style) {
    if (results.total == 0) return nothing_found(results);
    std::string out;
    for (const Facet& facet : results.facets) {
        if (!facet.counts.empty()) out += facet_text(facet, style) + "\n";
    }
    return out + total_line(results, shown);
}

}  // namespace kiosque
