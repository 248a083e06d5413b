#include "analyzers/dates/grammar.h"

#include "analyzers/dates/rules.h"

#include <array>
#include <cstdint>

namespace kiosque {
namespace {

/// The first of the rules that reads something at `at`: the order is the order of preference.
template <typename... Rules>
Rule first_of(const Scan& scan, int at, Rules... rules) {
    Rule out;
    static_cast<void>(((out = rules(scan, at)).has_value() || ...));
    return out;
}

/// Begins a date; « le », « du » and their like only introduce one.
constexpr bool is_leading(Term term) {
    switch (term) {
        case Term::weekday:
        case Term::weekday_abbreviation:
        case Term::month:
        case Term::month_abbreviation:
        case Term::ordinal:
        case Term::last:
        case Term::season:
        case Term::years:
        case Term::roman:
        case Term::republican_month:
        case Term::unit:
        case Term::feast:
        case Term::saint:
        case Term::new_:
        case Term::fete:
        case Term::eve:
        case Term::reveillon:
        case Term::today:
        case Term::yesterday:
        case Term::tomorrow:
        case Term::before:
        case Term::after:
        case Term::this_:
        case Term::this_feminine:
        case Term::voila:
        case Term::within:
        case Term::week:
        case Term::edge:
            return true;
        default:
            return false;
    }
}

/// What introduces a range, in front of its first end.
constexpr bool opens_range(Term term) {
    return term == Term::of || term == Term::of_elided || term == Term::of_the ||
           term == Term::between || term == Term::since;
}

/// What may stand behind a day's number, in digits or words; « 20 heures », « un homme » are no
/// days.
constexpr bool may_follow_day(Term term) {
    switch (term) {
        case Term::month:
        case Term::month_abbreviation:
        case Term::republican_month:
        case Term::bre:
        case Term::ordinal_suffix:
        case Term::cardinal:
        case Term::ordinal:
        case Term::century:
        case Term::unit:
        case Term::last:
        case Term::next:
        case Term::current:
        case Term::of:
        case Term::of_elided:
        case Term::of_the:
        case Term::to_the:
        case Term::to:
        case Term::until:
        case Term::and_:
        case Term::or_:
        case Term::this_:
            return true;
        default:
            return false;
    }
}

/// A number of a date is a day's or a year's.
bool may_be_number(const Scan& scan, int at) {
    const Lexeme& number = scan.at(at);
    if (number.digits == 4) return true;
    if (number.digits > 2) return false;
    return !scan.is_word(at + 1) || may_follow_day(scan.at(at + 1).term);
}

enum class Begin : std::uint8_t { never, always, number, range, distance };

constexpr auto make_begins() {
    std::array<Begin, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto term = static_cast<Term>(i);
        if (is_leading(term)) out[i] = Begin::always;
        if (opens_range(term)) out[i] = Begin::range;
        if (term == Term::cardinal) out[i] = Begin::number;
        if (term == Term::il) out[i] = Begin::distance;
    }
    return out;
}

constexpr auto begins = make_begins();

Begin begin_of(const Lexeme& lexeme) {
    return begins[static_cast<std::size_t>(lexeme.term)];
}

/// Most lexemes of a text: told at once, in one branch that is nearly always taken.
bool is_idle(const Lexeme& lexeme) {
    const bool number = lexeme.kind == Lexeme::Kind::number;
    return (begin_of(lexeme) == Begin::never) & !number;
}

/// False for nearly all lexemes of a text: no expression begins there.
bool may_begin(const Scan& scan, int at) {
    const Lexeme& lexeme = scan.at(at);
    if (lexeme.kind == Lexeme::Kind::number) return may_be_number(scan, at);
    switch (begin_of(lexeme)) {
        case Begin::always:
            return true;
        case Begin::number:
            return !scan.is_word(at + 1) || may_follow_day(scan.at(at + 1).term);
        case Begin::distance:
            return scan.is(at + 1, Term::y);
        case Begin::range: {
            const int next = scan.is(at + 1, Term::the) ? at + 2 : at + 1;
            const Lexeme& first = scan.at(next);
            return first.kind == Lexeme::Kind::number || begin_of(first) == Begin::always ||
                   begin_of(first) == Begin::number;
        }
        case Begin::never:
            break;
    }
    return false;
}

}  // namespace

std::optional<Reading> read_expression(const Scan& scan, int at) {
    const Lexeme& lexeme = scan.at(at);
    if (lexeme.kind == Lexeme::Kind::number) {
        return first_of(scan, at, read_range, read_figures, read_written, read_republican,
                        read_period, read_year);
    }
    switch (lexeme.term) {
        case Term::weekday:
            return first_of(scan, at, read_feast, read_range, read_figures, read_written);
        case Term::weekday_abbreviation:
            return read_written(scan, at);
        case Term::month:
        case Term::month_abbreviation:
            return first_of(scan, at, read_range, read_written);
        case Term::cardinal:
            return first_of(scan, at, read_written, read_republican, read_period, read_year);
        case Term::ordinal:
            return first_of(scan, at, read_range, read_written, read_republican, read_period);
        case Term::of:
        case Term::of_elided:
        case Term::of_the:
        case Term::between:
        case Term::since:
            return read_range(scan, at);
        case Term::last:
        case Term::season:
        case Term::years:
        case Term::roman:
            return read_period(scan, at);
        case Term::republican_month:
            return read_republican(scan, at);
        case Term::unit:
            return first_of(scan, at, read_relative, read_republican, read_feast);
        case Term::feast:
        case Term::saint:
        case Term::new_:
        case Term::fete:
        case Term::eve:
        case Term::reveillon:
            return read_feast(scan, at);
        case Term::today:
        case Term::yesterday:
        case Term::tomorrow:
        case Term::before:
        case Term::after:
        case Term::this_:
        case Term::this_feminine:
        case Term::il:
        case Term::voila:
        case Term::within:
        case Term::week:
        case Term::edge:
            return read_relative(scan, at);
        default:
            return std::nullopt;
    }
}

std::optional<Reading> next_expression(const Scan& scan, int from, int end) {
    for (int at = from; at < end; ++at)
        if (!is_idle(scan.at(at)) && may_begin(scan, at))
            if (auto reading = read_expression(scan, at)) return reading;
    return std::nullopt;
}

}  // namespace kiosque
