#include "analyzers/text/printable.h"

#include "analyzers/text/utf8.h"

#include <unicode/uchar.h>

namespace kiosque {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

}  // namespace

char32_t tamed(char32_t c) {
    if (c == invalid_code_point) return replacement;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) return U' ';
    if (c < 0x7F) return c;
    const auto point = static_cast<UChar32>(c);
    const bool invisible = u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    return invisible && !is_joiner(c) ? 0 : c;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        if (const char32_t c = tamed(decoded.code_point); c != 0) append_utf8(out, c);
        at += decoded.length;
    }
    return out;
}

}  // namespace kiosque
