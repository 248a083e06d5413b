#include "analyzers/french/number.h"

#include "analyzers/text/ascii.h"
#include "analyzers/text/char_class.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    return at;
}

bool is_three_digits(std::string_view text, std::size_t at) {
    return digits_end(text, at) == at + 3;
}

/// Where three more digits start, set off by a space (never a line break); 0 when they do not.
std::size_t spaced_group(std::string_view text, std::size_t at) {
    const Glyph glyph = glyph_at(text, at);
    const bool blank = glyph.code_point == ' ' || glyph.code_point == 0xA0 ||
                       glyph.code_point == 0x202F || glyph.code_point == 0x2009;
    return blank && is_three_digits(text, at + glyph.length) ? at + glyph.length : 0;
}

std::size_t decimals_end(std::string_view text, std::size_t at) {
    const bool point = at < text.size() && (text[at] == ',' || text[at] == '.');
    return point ? std::max(at, digits_end(text, at + 1) == at + 1 ? at : digits_end(text, at + 1))
                 : at;
}

/// Value of a Roman numeral of i, v and x in its one correct spelling, else 0.
int roman_value(std::string_view numeral) {
    static constexpr std::array<std::string_view, 10> units{"",  "i",  "ii",  "iii",  "iv",
                                                            "v", "vi", "vii", "viii", "ix"};
    std::size_t tens = 0;
    while (tens < 3 && tens < numeral.size() && numeral[tens] == 'x') ++tens;
    const auto* unit = std::find(units.begin(), units.end(), numeral.substr(tens));
    if (unit == units.end()) return 0;
    return static_cast<int>(tens) * 10 + static_cast<int>(unit - units.begin());
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Capitals as in « XIe », or small letters where no other word looks so: « xixe », but « vie ».
bool is_written_as_numeral(std::string_view figures) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::ranges::all_of(figures, is_capital)) return true;
    return figures.size() > 1 && std::ranges::none_of(figures, is_capital);
}

}  // namespace

std::size_t number_end(std::string_view text, std::size_t start) {
    std::size_t at = digits_end(text, start);
    if (at - start <= 3 && text[start] != '0') {
        if (std::size_t group = spaced_group(text, at)) {
            for (; group != 0; group = spaced_group(text, at)) at = group + 3;
        } else {
            while (at < text.size() && text[at] == '.' && is_three_digits(text, at + 1)) at += 4;
        }
    }
    at = decimals_end(text, at);
    // More dotted digits (a version, an address, a date) belong to the same written thing.
    while (at < text.size() && text[at] == '.' && digits_end(text, at + 1) > at + 1) {
        at = digits_end(text, at + 1);
    }
    return at;
}

std::string canonical_number(std::string_view number) {
    const auto dots = std::count(number.begin(), number.end(), '.');
    // All dots set off thousands, or none does: 192.168.0.1 is no number of four figures.
    bool groups = number.front() != '0' && number.find('.') <= 3;
    for (std::size_t at = 0; at < number.size(); ++at) {
        if (number[at] == '.') groups = groups && is_three_digits(number, at + 1);
    }
    std::string out;
    for (const char c : number) {
        if (is_ascii_digit(c) || c == ',') {
            out += c;
        } else if (c == '.' && !groups) {
            out += dots > 1 ? '.' : ',';
        }
    }
    return out;
}

std::string canonical_ordinal(std::string_view word, std::string_view written) {
    const std::size_t digits = digits_end(word, 0);
    std::size_t numeral = digits;
    if (digits == 0) {
        numeral = std::min(word.find_first_not_of("ivx"), word.size());
    }
    if (numeral == 0 || numeral == word.size()) return {};
    const std::string_view suffix = word.substr(numeral);
    const std::string_view figures = word.substr(0, numeral);
    const int value = digits != 0 ? (figures == "1" ? 1 : 2) : roman_value(figures);
    if (value == 0) return {};
    const bool first = value == 1 && is_one_of(suffix, {"er", "re", "ère", "ere", "ers", "res"});
    const bool later = value > 1 && is_one_of(suffix, {"e", "ème", "eme", "ième", "ieme", "è", "es",
                                                       "èmes", "emes", "nd", "nde"});
    if (!first && !later) return {};
    if (digits == 0 && !is_written_as_numeral(written.substr(0, numeral))) return {};
    // « VIE » may be life and « xie » a person, « VIe » is neither.
    const bool is_word = is_one_of(word, {"vie", "xie"});
    if (is_word && (written.back() == 'E' || written.front() == word.front())) return {};
    if (digits == 0 && is_one_of(suffix, {"nd", "nde", "es"})) return {};
    const std::string number = digits != 0 ? std::string(figures) : std::to_string(value);
    return number + (first ? "er" : "e");
}

}  // namespace kiosque
