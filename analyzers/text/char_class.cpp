#include "analyzers/text/char_class.h"

#include <unicode/uchar.h>

namespace kiosque {
namespace {

bool is_apostrophe(char32_t c) {
    switch (c) {
        case '\'':
        case '`':
        case 0x00B4:  // acute accent: how some keyboards write l´avocat
        case 0x02B9:
        case 0x02BC:
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x2032:
        case 0xFF07:
            return true;
        default:
            return false;
    }
}

bool is_newline(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool needs_dictionary(UChar32 c) {
    const int line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    return line_break == U_LB_COMPLEX_CONTEXT || line_break == U_LB_IDEOGRAPHIC ||
           line_break == U_LB_CONDITIONAL_JAPANESE_STARTER ||
           u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

CharClass class_of_category(UChar32 c) {
    switch (u_charType(c)) {
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return CharClass::upper;
        case U_LOWERCASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
            return needs_dictionary(c) ? CharClass::dictionary : CharClass::lower;
        case U_DECIMAL_DIGIT_NUMBER:
            return CharClass::digit;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
        case U_FORMAT_CHAR:
            return CharClass::mark;
        case U_SPACE_SEPARATOR:
        case U_CONTROL_CHAR:
        case U_UNASSIGNED:
        case U_PRIVATE_USE_CHAR:
        case U_SURROGATE:
            return CharClass::space;
        default:
            return CharClass::other;
    }
}

}  // namespace

CharClass char_class(char32_t c) {
    if (is_apostrophe(c)) return CharClass::apostrophe;
    if (is_newline(c)) return CharClass::newline;
    if (c == '-' || c == 0x2010 || c == 0x2011 || c == 0x00AC) return CharClass::hyphen;
    if (c == 0xFFFD) return CharClass::invalid;
    return class_of_category(static_cast<UChar32>(c));
}

}  // namespace kiosque
