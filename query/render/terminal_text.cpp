#include "query/render/terminal_text.h"

#include "analyzers/text/utf8.h"

#include <unicode/uchar.h>

namespace kiosque {
namespace {

std::size_t columns(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return 1;
    const auto point = static_cast<UChar32>(c);
    switch (u_charType(point)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    if (c >= 0x1160 && c <= 0x11FF) return 0;  // Hangul vowels and finals join the consonant before
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

Snippet printable(const Snippet& snippet) {
    Snippet out;
    out.highlights = snippet.highlights;
    // Highlights are sorted and apart, so their edges in order are met in one pass.
    std::size_t edge = 0;
    const std::size_t edges = out.highlights.size() * 2;
    const auto move_edges = [&](std::size_t from) {
        for (; edge < edges; ++edge) {
            Span& span = out.highlights[edge / 2];
            std::uint32_t& place = edge % 2 == 0 ? span.start : span.end;
            if (place > from) break;
            place = static_cast<std::uint32_t>(out.text.size());
        }
    };
    for (std::size_t at = 0; at < snippet.text.size();) {
        move_edges(at);
        const Decoded decoded = decode_utf8(snippet.text, at);
        if (const char32_t c = tamed(decoded.code_point); c != 0) append_utf8(out.text, c);
        at += decoded.length;
    }
    move_edges(snippet.text.size());
    out.highlights.resize(edge / 2);  // a span beyond the text is no span
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        width += decoded.code_point == invalid_code_point ? 1 : columns(decoded.code_point);
        at += decoded.length;
    }
    return width;
}

std::string_view prefix_of_width(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        used += decoded.code_point == invalid_code_point ? 1 : columns(decoded.code_point);
        if (used > width) return text.substr(0, at);
        at += decoded.length;
    }
    return text;
}

std::string fit(std::string_view text, std::size_t width) {
    const std::size_t needed = display_width(text);
    if (needed <= width) return std::string(text) + std::string(width - needed, ' ');
    if (width == 0) return {};
    const std::string_view kept = prefix_of_width(text, width - 1);
    std::string out(kept);
    out += "…";
    out.append(width - 1 - display_width(kept), ' ');
    return out;
}

}  // namespace kiosque
