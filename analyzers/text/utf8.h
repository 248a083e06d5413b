#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosque {

/// What decode_utf8 returns for bytes that are no UTF-8.
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

struct Decoded {
    char32_t code_point = invalid_code_point;
    std::uint8_t length = 1;  ///< bytes consumed, at least 1; for invalid bytes the maximal subpart
};

/// The code point at text[at]; `at` must be in bounds. Surrogates, overlong forms and values above
/// U+10FFFF are invalid, and what is consumed then is what the WHATWG decoder replaces by one
/// U+FFFD.
inline Decoded decode_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return {};
    if (lead < 0xE0) {
        if (!continues(1)) return {};
        return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
    }
    const std::uint32_t second = byte(1);
    const std::uint32_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const std::uint32_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return {};
    if (!continues(2)) return {invalid_code_point, 2};
    if (lead < 0xF0) {
        return {((lead & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
    }
    if (!continues(3)) return {invalid_code_point, 3};
    return {((lead & 0x07U) << 18U) | ((second & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
                (byte(3) & 0x3FU),
            4};
}

/// Appends a valid code point.
inline void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

}  // namespace kiosque
