#include "analyzers/dates/grammar.h"

#include "analyzers/dates/rules.h"

namespace kiosque {
namespace {

/// The first of the rules that reads something at `at`: the order is the order of preference.
template <typename... Rules>
Rule first_of(const Scan& scan, int at, Rules... rules) {
    Rule out;
    static_cast<void>(((out = rules(scan, at)).has_value() || ...));
    return out;
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
            break;
    }
    // « XIXe siècle »: a word of roman digits.
    const bool may_be_roman = lexeme.capital && lexeme.kind == Lexeme::Kind::word;
    return may_be_roman && roman_value(scan.written(at).substr(0, 1)) ? read_period(scan, at)
                                                                      : std::nullopt;
}

}  // namespace kiosque
