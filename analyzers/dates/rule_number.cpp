#include "analyzers/dates/rules.h"

#include <array>

namespace kiosque {
namespace {

constexpr int september = 9;

/// A cardinal's value; « sept » is one, too.
int cardinal_at(const Scan& scan, int at) {
    if (scan.is(at, Term::cardinal)) return scan.at(at).value;
    return scan.is(at, Term::month_abbreviation) && scan.at(at).value == september &&
                   scan.at(at).end - scan.at(at).start == 4
               ? 7
               : 0;
}

/// « vingt-deux », « soixante-quinze », « dix-neuf », « soixante-dix-neuf »
bool may_add(int units, int value) {
    if (units == 0) return true;
    if (units >= 20 && units % 10 == 0 && value < (units % 20 == 0 ? 20 : 10)) return true;
    return units == 10 && value < 10;
}

/// « dix-neuf soixante-dix »; « dix-sept dix-huit ans » and « vingt-trente ans » count.
bool is_spoken_century(int units, int value) {
    return units >= 16 && units < 20 && value >= 20;
}

int skip_hyphen(const Scan& scan, int at) {
    return scan.is_mark(at, '-') && scan.is_glued(at) && scan.is_glued(at + 1) ? at + 1 : at;
}

int roman_digit(char c) {
    switch (c) {
        case 'I':
            return 1;
        case 'V':
            return 5;
        case 'X':
            return 10;
        case 'L':
            return 50;
        default:
            return 0;
    }
}

}  // namespace

std::optional<Part<int>> read_cardinal(const Scan& scan, int at) {
    constexpr int longest = 16;  // lexemes: « mil neuf cent quatre-vingt-dix-neuf » has nine
    int total = 0;
    int hundreds = 0;
    int units = 0;
    int end = at;
    for (int i = at; i < at + longest; ++i) {
        int next = end == at ? i : skip_hyphen(scan, i);
        if (scan.is(next, Term::and_)) next = skip_hyphen(scan, next + 1);
        const int value = cardinal_at(scan, next);
        if (value == 0) break;
        // « et » joins a one or an eleven to its tens, not two numbers.
        if (next > i + 1 && scan.is(next - 1, Term::and_) && value != 1 && value != 11) break;
        if (value == 1000) {
            total += (hundreds + units == 0 ? 1 : hundreds + units) * 1000;
            hundreds = units = 0;
        } else if (value == 100) {
            hundreds += (units == 0 ? 1 : units) * 100;
            units = 0;
        } else if (value == 20 && units == 4) {
            units = 80;
        } else if (may_add(units, value)) {
            units += value;
        } else if (total == 0 && hundreds == 0 && next == i && is_spoken_century(units, value)) {
            hundreds = units * 100;  // « dix-neuf soixante-dix », nineteen seventy
            units = value;
        } else {
            break;
        }
        if (total > 9000 || hundreds > 9000) break;
        end = next + 1;
        i = next;
    }
    if (end == at) return std::nullopt;
    return Part<int>{total + hundreds + units, end};
}

std::optional<int> roman_value(std::string_view word) {
    constexpr std::size_t longest = 7;  // XXXVIII
    if (word.empty() || word.size() > longest) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const int digit = roman_digit(word[i]);
        if (digit == 0) return std::nullopt;
        const int next = i + 1 < word.size() ? roman_digit(word[i + 1]) : 0;
        value += digit < next ? -digit : digit;
    }
    return value;
}

std::optional<Part<int>> read_day_number(const Scan& scan, int at) {
    const Lexeme& lexeme = scan.at(at);
    if (lexeme.kind == Lexeme::Kind::number) {
        if (lexeme.digits > 2 || lexeme.value == 0) return std::nullopt;
        const bool degree = scan.is_mark(at + 1, 'o') && scan.is_glued(at + 1);  // « 1º mai »
        const bool first =
            degree ? lexeme.value == 1
                   : scan.is(at + 1, Term::ordinal_suffix) && scan.at(at + 1).value == lexeme.value;
        // « 1e janvier », as some type
        const bool typed_first =
            lexeme.value == 1 && scan.is_glued(at + 1) && scan.written(at + 1) == "e" &&
            (scan.is(at + 2, Term::month) || scan.is(at + 2, Term::month_abbreviation));
        return Part<int>{lexeme.value, first || typed_first ? at + 2 : at + 1};
    }
    if (scan.is(at, Term::ordinal) && lexeme.value == 1) return Part<int>{1, at + 1};
    const auto words = read_cardinal(scan, at);
    constexpr int longest_month = 31;
    return words && words->value <= longest_month ? words : std::nullopt;
}

std::optional<Part<int>> read_century_number(const Scan& scan, int at) {
    constexpr int last_century = 30;
    const auto within = [&](int value, int end) -> std::optional<Part<int>> {
        if (value < 1 || value > last_century) return std::nullopt;
        return Part<int>{value, end};
    };
    if (scan.is_number(at)) {
        const bool suffixed = scan.is(at + 1, Term::ordinal_suffix);
        return suffixed ? within(scan.at(at).value, at + 2) : std::nullopt;
    }
    if (scan.is(at, Term::ordinal)) return within(scan.at(at).value, at + 1);
    const bool ten =
        scan.is(at, Term::cardinal) && (scan.at(at).value == 10 || scan.at(at).value == 20);
    if (ten) {
        int next = skip_hyphen(scan, at + 1);
        if (scan.is(next, Term::and_)) next = skip_hyphen(scan, next + 1);
        const int unit = scan.is(next, Term::ordinal) ? scan.at(next).value : 1;
        const bool unieme = scan.written(next) == "unième";
        if (scan.is(next, Term::ordinal) || unieme)
            return within(scan.at(at).value + unit, next + 1);
        return std::nullopt;
    }
    if (!scan.is(at, Term::roman)) return std::nullopt;
    // « la vie au XIXe siècle »: a word, unless « siècle » is the next.
    const std::string_view word = scan.written(at);
    const bool is_other = !scan.at(at).capital && (word == "vie" || word.size() == 1);
    if (is_other && !scan.is(at + 1, Term::century)) return std::nullopt;
    const bool suffixed = scan.is(at + 1, Term::ordinal_suffix) || scan.is_mark(at + 1, 'o');
    return within(scan.at(at).value, suffixed ? at + 2 : at + 1);
}

}  // namespace kiosque
