#include "analyzers/text/char_class.h"
#include "analyzers/text/unicode.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("normalise and fold") {
    struct Case {
        std::string_view text;
        std::string_view normal;
        std::string_view folded;
    };
    const std::vector<Case> cases{
        {"", "", ""},
        {"Élysée", "élysée", "elysee"},
        {"E\u0301lyse\u0301e", "élysée", "elysee"},
        {"ŒUVRE", "oeuvre", "oeuvre"},
        {"Lætitia", "laetitia", "laetitia"},
        {"ſire", "sire", "sire"},
        {"ﬁn ﬂot", "fin flot", "fin flot"},
        {"L’AN", "l'an", "l'an"},
        {"cou\u00ADteau", "couteau", "couteau"},
        {"\uFEFFmot", "mot", "mot"},
        {"GARÇON", "garçon", "garcon"},
        {"Ÿ", "ÿ", "y"},
        {"straße", "straße", "strasse"},
        {"Łódź", "łódź", "lodz"},
        {"Ørsted", "ørsted", "orsted"},
        {"МОСКВА", "москва", "москва"},
        {"日本", "日本", "日本"},
        {"C++", "c++", "c++"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(normalise(c.text) == c.normal);
        CHECK(fold(c.text) == c.folded);
        CHECK(normalise(normalise(c.text)) == c.normal);
        CHECK(fold(fold(c.text)) == c.folded);
    }
}

TEST_CASE("clean_text replaces what is no UTF-8") {
    struct Case {
        std::string_view bytes;
        std::string_view text;
        std::size_t invalid;
    };
    using namespace std::string_view_literals;
    const std::vector<Case> cases{
        {"a\r\nb\rc", "a\nb\nc", 0},
        {"a\0b"sv, "ab", 0},
        {"\xC3\xA9t\xE9", "ét\uFFFD", 1},
        {"\xC0\xAF", "\uFFFD\uFFFD", 2},            // overlong
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // surrogate
        {"\xF0\x9F\x99", "\uFFFD", 1},              // cut short
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        std::size_t invalid = 99;
        CHECK(clean_text(c.bytes, &invalid) == c.text);
        CHECK(invalid == c.invalid);
        CHECK(is_valid_utf8(clean_text(c.bytes)));
        CHECK(is_valid_utf8(c.bytes) == (c.invalid == 0));
    }
}

TEST_CASE("classes of characters") {
    struct Case {
        char32_t code_point;
        CharClass cls;
    };
    const std::vector<Case> cases{
        {U'a', CharClass::lower},       {U'É', CharClass::upper},
        {U'œ', CharClass::lower},       {U'7', CharClass::digit},
        {U' ', CharClass::space},       {0xA0, CharClass::space},
        {0x202F, CharClass::space},     {U'\n', CharClass::newline},
        {0x2028, CharClass::newline},   {U'\'', CharClass::apostrophe},
        {U'’', CharClass::apostrophe},  {0xB4, CharClass::apostrophe},
        {U'-', CharClass::hyphen},      {0x2011, CharClass::hyphen},
        {0xAD, CharClass::mark},        {0x301, CharClass::mark},
        {U'日', CharClass::dictionary}, {U'ก', CharClass::dictionary},
        {U'Ж', CharClass::upper},       {U'«', CharClass::other},
        {U'.', CharClass::other},       {0xFFFD, CharClass::invalid},
    };
    for (const Case& c : cases) {
        CAPTURE(static_cast<unsigned>(c.code_point));
        CHECK(char_class(c.code_point) == c.cls);
    }
}
