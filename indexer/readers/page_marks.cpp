#include "indexer/readers/page_marks.h"

#include "analyzers/text/ascii.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace kiosque {

namespace {

/// Lines at each edge of a page where running heads stand.
constexpr std::size_t edge_lines = 3;

bool is_letter_byte(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// A page mark that stands for a page's beginning, not merely an empty line.
bool begins_page(std::string_view line) {
    return line.find('\f') != std::string_view::npos ||
           (is_page_mark(line) && std::any_of(line.begin(), line.end(), is_letter_byte));
}

/// How running heads are compared: their letters, in lower case. Empty for what is too short or too
/// long for one.
std::string head_key(std::string_view line) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 120;
    std::string key;
    for (const char c : line.substr(0, longest + 1))
        if (is_letter_byte(c)) key += ascii_lower(c);
    return key.size() < shortest || line.size() > longest ? std::string() : key;
}

/// A form feed stands in a line of its own.
std::string with_lone_form_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '\f' && !out.empty() && out.back() != '\n') out += '\n';
        out += c;
        if (c == '\f') out += '\n';
    }
    return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The places of the lines at a page's edges, blank ones aside.
void add_edges(const std::vector<std::string_view>& lines, std::size_t from, std::size_t to,
               std::vector<std::size_t>& edges) {
    std::size_t taken = 0;
    std::size_t at = from;
    for (; at < to && taken < edge_lines; ++at)
        if (!head_key(lines[at]).empty()) {
            edges.push_back(at);
            ++taken;
        }
    taken = 0;
    for (std::size_t back = to; back > at && taken < edge_lines; --back)
        if (!head_key(lines[back - 1]).empty()) {
            edges.push_back(back - 1);
            ++taken;
        }
}

}  // namespace

bool is_page_mark(std::string_view line) {
    const auto first = std::find_if(line.begin(), line.end(), is_letter_byte);
    const auto word_end = std::find_if_not(first, line.end(), is_letter_byte);
    std::string word(first, word_end);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return static_cast<char>(c | 0x20); });
    return word.empty() || (word == "page" && std::none_of(word_end, line.end(), is_letter_byte));
}

std::string without_page_furniture(std::string_view text) {
    const std::string separated = with_lone_form_feeds(text);
    const std::vector<std::string_view> lines = lines_of(separated);
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (begins_page(lines[i])) starts.push_back(i);
    if (starts.size() < 2) return std::string(text);
    std::vector<std::size_t> edges;
    for (std::size_t i = 0; i < starts.size(); ++i)
        add_edges(lines, starts[i] + 1, i + 1 < starts.size() ? starts[i + 1] : lines.size(),
                  edges);
    std::unordered_map<std::string, std::size_t> pages_with;
    for (const std::size_t at : edges) ++pages_with[head_key(lines[at])];
    std::vector<bool> out(lines.size());
    for (const std::size_t at : starts) out[at] = true;
    const std::size_t enough = std::max<std::size_t>(3, starts.size() / 4);
    for (const std::size_t at : edges)
        // The first page keeps its own: there it is the title.
        out[at] = out[at] || (at > starts[1] && pages_with[head_key(lines[at])] >= enough);
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!out[i]) kept.append(lines[i]).append("\n");
    return kept;
}

}  // namespace kiosque
