#pragma once

#include "analyzers/text/utf8.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// What segmentation needs to know of a character.
enum class CharClass : std::uint8_t {
    other,  ///< punctuation and symbols
    space,  ///< including no-break and narrow spaces, tabs, controls
    newline,
    lower,  ///< any letter that is not upper or title case, letters of caseless scripts too
    upper,
    digit,
    mark,        ///< belongs to the letter before it: combining marks, soft hyphen, joiners
    apostrophe,  ///< ' and whatever is typed for it
    hyphen,
    dictionary,  ///< letters of scripts without spaces (Han, Kana, Thai…): ICU finds the words
    invalid,     ///< bytes that are no UTF-8
};

inline bool is_letter(CharClass c) {
    return c == CharClass::lower || c == CharClass::upper;
}
inline bool is_word(CharClass c) {
    return is_letter(c) || c == CharClass::digit;
}

/// One character of a text: its class, its bytes, itself.
struct Glyph {
    CharClass cls = CharClass::invalid;
    std::uint8_t length = 0;
    char32_t code_point = 0;
};

/// Class of any valid code point, from Unicode's properties.
CharClass char_class(char32_t c);

/// Unicode's properties of Basic Latin, Latin-1 and Latin Extended-A, written out so that the loop
/// over a French text is table look-ups alone. A test compares them with char_class.
constexpr CharClass latin_class(char32_t c) {
    if (c == '\'' || c == '`' || c == 0xB4) return CharClass::apostrophe;
    if (c == '-' || c == 0xAC) return CharClass::hyphen;
    if ((c >= 0x0A && c <= 0x0D) || c == 0x85) return CharClass::newline;
    if (c <= 0x20 || (c >= 0x7F && c <= 0xA0)) return CharClass::space;
    if (c >= '0' && c <= '9') return CharClass::digit;
    if (c >= 'A' && c <= 'Z') return CharClass::upper;
    if (c >= 'a' && c <= 'z') return CharClass::lower;
    if (c == 0xAA || c == 0xB5 || c == 0xBA) return CharClass::lower;
    if (c == 0xAD) return CharClass::mark;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return CharClass::other;
    if (c < 0x100) return c < 0xDF ? CharClass::upper : CharClass::lower;
    const bool odd_capitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    const bool small = c == 0x138 || c == 0x149 || c == 0x17F;
    const bool upper = !small && (c == 0x178 || (c % 2 == 1) == odd_capitals);
    return upper ? CharClass::upper : CharClass::lower;
}

inline constexpr auto latin_classes = [] {
    std::array<CharClass, 0x180> classes{};
    for (char32_t c = 0; c < classes.size(); ++c) classes[c] = latin_class(c);
    return classes;
}();

/// The character at text[at]; at the end of the text, an empty space.
inline Glyph glyph_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {CharClass::space, 0, 0};
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {latin_classes[lead], 1, lead};
    const Decoded here = decode_utf8(text, at);
    if (here.code_point < latin_classes.size()) {
        return {latin_classes[here.code_point], here.length, here.code_point};
    }
    if (here.code_point == invalid_code_point) return {CharClass::invalid, here.length, 0};
    return {char_class(here.code_point), here.length, here.code_point};
}

}  // namespace kiosque
