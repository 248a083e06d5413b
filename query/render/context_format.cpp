#include "query/render/context_format.h"

#include "query/render/delimited.h"
#include "query/render/facet_text.h"
#include "query/render/french_text.h"
#include "query/render/json_line.h"
#include "query/render/terminal_text.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t usual_width = 100;
constexpr std::size_t date_width = 10;
constexpr std::size_t narrowest_context = 10;

std::string date_of(const ContextLine& line) {
    return line.date ? to_iso(*line.date) : "";
}

/// The last `width` columns of the text, padded on the left; never begins inside a character and
/// its combining marks.
std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t needed = display_width(text);
    if (needed <= width) return std::string(width - needed, ' ') + std::string(text);
    std::string_view cut = text.substr(prefix_of_width(text, needed - width).size());
    // A wide character that straddles the edge goes too.
    if (display_width(cut) > width)
        cut = text.substr(prefix_of_width(text, needed - width + 1).size());
    const std::size_t kept = display_width(cut);
    return std::string(width - std::min(width, kept), ' ') + std::string(cut);
}

std::string text_lines(const Concordance& concordance, const TextStyle& style) {
    std::size_t keyword = 0;
    for (const ContextLine& line : concordance.lines)
        keyword = std::max(keyword, display_width(printable(line.keyword)));
    const std::size_t width = style.width.value_or(usual_width);
    const std::size_t taken = date_width + 2 + keyword + 2;
    const std::size_t room = width > taken ? width - taken : 0;
    const std::size_t left = std::max(room / 2, narrowest_context);
    const std::size_t right = std::max(room - room / 2, narrowest_context);
    std::string out;
    for (const ContextLine& line : concordance.lines) {
        const std::string shown = printable(line.keyword);
        std::string date = date_of(line);
        date.resize(date_width, ' ');
        const std::string before = printable(line.left);
        const std::string after = printable(line.right);
        out += paint(date, Ink::faint, style) + "  " + right_aligned(before, left) +
               paint(shown, Ink::mark, style) + std::string(prefix_of_width(after, right)) + "\n";
    }
    if (!out.empty()) out += "\n";
    if (concordance.cut)
        return out + "The first " + french_number(concordance.lines.size()) + " occurrences in " +
               article_count(concordance.articles) + "; --limit all: every one.\n";
    return out + french_number(concordance.lines.size()) +
           (concordance.lines.size() == 1 ? " occurrence in " : " occurrences in ") +
           article_count(concordance.articles) + ".\n";
}

std::string json_lines(const Concordance& concordance, const TextStyle&) {
    Json rows = Json::array();
    for (const ContextLine& line : concordance.lines)
        rows.push_back({{"id", line.id},
                        {"date", line.date ? Json(to_iso(*line.date)) : Json(nullptr)},
                        {"source", line.source},
                        {"left", line.left},
                        {"keyword", line.keyword},
                        {"right", line.right}});
    return json_line({{"schema", 1},
                      {"query", concordance.query},
                      {"articles", concordance.articles},
                      {"complete", !concordance.cut},
                      {"lines", std::move(rows)}}) +
           "\n";
}

template <class Line>
std::string rows(const Concordance& concordance, Line&& line) {
    std::string out = line({"id", "date", "source", "left", "keyword", "right"});
    for (const ContextLine& each : concordance.lines)
        out += line({each.id, date_of(each), each.source, each.left, each.keyword, each.right});
    return out;
}

constexpr std::array all_context_formats{
    ContextFormat{"text", text_lines},
    ContextFormat{"json", json_lines},
    ContextFormat{"tsv",
                  [](const Concordance& lines, const TextStyle&) { return rows(lines, tsv_line); }},
    ContextFormat{"csv",
                  [](const Concordance& lines, const TextStyle&) { return rows(lines, csv_line); }},
};

}  // namespace

std::span<const ContextFormat> context_formats() {
    return all_context_formats;
}

}  // namespace kiosque
