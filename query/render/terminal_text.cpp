#include "query/render/terminal_text.h"

#include "analyzers/text/utf8.h"

#include <unicode/uchar.h>

namespace kiosque {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

/// What a terminal gets for a code point; 0: nothing.
char32_t tamed(char32_t c) {
    if (c == invalid_code_point) return replacement;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) return U' ';
    if (c < 0x7F) return c;
    const auto point = static_cast<UChar32>(c);
    const bool invisible = u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    return invisible && !is_joiner(c) ? 0 : c;
}

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

/// Appends the tamed form of text and tells `map` where each input byte's character went.
template <class Map>
std::string tame(std::string_view text, Map&& map) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        map(at, out.size());
        const Decoded decoded = decode_utf8(text, at);
        if (const char32_t c = tamed(decoded.code_point); c != 0) append_utf8(out, c);
        at += decoded.length;
    }
    map(text.size(), out.size());
    return out;
}

}  // namespace

std::string printable(std::string_view text) {
    return tame(text, [](std::size_t, std::size_t) {});
}

Snippet printable(const Snippet& snippet) {
    Snippet out;
    out.highlights = snippet.highlights;
    // Highlights are sorted and apart, so their edges in order are met in one pass.
    std::size_t edge = 0;
    const std::size_t edges = out.highlights.size() * 2;
    out.text = tame(snippet.text, [&](std::size_t from, std::size_t to) {
        for (; edge < edges; ++edge) {
            Span& span = out.highlights[edge / 2];
            std::uint32_t& place = edge % 2 == 0 ? span.start : span.end;
            if (place > from) break;
            place = static_cast<std::uint32_t>(to);
        }
    });
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
