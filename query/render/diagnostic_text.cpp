#include "query/render/diagnostic_text.h"

#include "query/render/hanging.h"
#include "query/render/terminal_text.h"

#include <algorithm>
#include <string_view>

namespace kiosque {
namespace {

constexpr std::string_view speaker = "kiosque: ";

/// Bytes of the query that are shown of the place, and on each side of it: on one line.
std::uint32_t context_of(const TextStyle& style) {
    constexpr std::size_t most = 60;
    constexpr std::size_t least = 10;
    constexpr std::size_t margins = 4;  // and two « … »
    if (!style.width) return most;
    return static_cast<std::uint32_t>(
        std::clamp(*style.width > margins ? (*style.width - margins) / 3 : 0, least, most));
}

bool inside_character(std::string_view text, std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::uint32_t edge_before(std::string_view text, std::uint32_t at) {
    while (at > 0 && inside_character(text, at)) --at;
    return at;
}

std::string query_lines(std::string_view query, Span place, const TextStyle& style) {
    const auto size = static_cast<std::uint32_t>(query.size());
    const std::uint32_t context = context_of(style);
    const std::uint32_t start = edge_before(query, std::min(place.start, size));
    const std::uint32_t end = std::min(std::max(place.end, start), std::min(size, start + context));
    const std::uint32_t from = start > context ? edge_before(query, start - context) : 0;
    const std::uint32_t to = size - end > context ? edge_before(query, end + context) : size;

    const std::string before = (from > 0 ? "…" : "") + printable(slice(query, {from, start}));
    const std::string marked = printable(slice(query, {start, end}));
    const std::string after = printable(slice(query, {end, to})) + (to < size ? "…" : "");
    const std::size_t carets = std::max<std::size_t>(display_width(marked), 1);
    return "  " + before + marked + after + "\n  " + std::string(display_width(before), ' ') +
           paint(std::string(carets, '^'), Ink::warning, style) + "\n";
}

}  // namespace

std::string diagnostic_text(const Diagnostic& diagnostic, std::string_view query,
                            const TextStyle& style) {
    const std::string margin(speaker.size(), ' ');
    std::string out = hanging(printable(diagnostic.message), {speaker, margin}, Ink::plain, style);
    if (diagnostic.span) out += query_lines(query, *diagnostic.span, style);
    return out;
}

}  // namespace kiosque
