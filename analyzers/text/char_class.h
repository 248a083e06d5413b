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

/// Classes of the code points below 0x800 (UTF-8 of one and two bytes), computed once.
const std::array<CharClass, 0x800>& small_char_classes();

/// The character at text[at]; at the end of the text, an empty space.
inline Glyph glyph_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {CharClass::space, 0, 0};
    const Decoded here = decode_utf8(text, at);
    if (here.code_point < 0x800) {
        return {small_char_classes()[here.code_point], here.length, here.code_point};
    }
    if (here.code_point == invalid_code_point) return {CharClass::invalid, here.length, 0};
    return {char_class(here.code_point), here.length, here.code_point};
}

}  // namespace kiosque
