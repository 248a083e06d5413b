#include "analyzers/dates/republican.h"
#include "analyzers/dates/rules.h"

namespace kiosque {
namespace {

/// « an VIII », « an 2 de la République »: the number and the lexeme behind.
std::optional<Part<int>> read_republican_year(const Scan& scan, int at) {
    if (!scan.is_unit(at, Unit::year) || scan.at(at).end - scan.at(at).start != 2)
        return std::nullopt;
    int year = 0;
    if (const auto roman = roman_value(scan.written(at + 1))) year = *roman;
    const bool figure = scan.is_number(at + 1) && scan.at(at + 1).digits <= 2;
    if (figure) year = scan.at(at + 1).value;
    if (year == 0) return std::nullopt;
    const bool named = scan.is(at + 2, Term::of) && scan.is(at + 3, Term::the_feminine) &&
                       scan.is(at + 4, Term::republic);
    return Part<int>{year, named ? at + 5 : at + 2};
}

Rule read_republican_year_alone(const Scan& scan, int at) {
    const auto year = read_republican_year(scan, at);
    if (!year) return std::nullopt;
    // « l'an 2 » is the next year of a plan, unless the Republic is named.
    const bool roman = scan.is_word(at + 1);
    if (!roman && year->end == at + 2) return std::nullopt;
    const auto interval = republican_year(year->value);
    return interval ? Rule(fixed(at, year->end, *interval)) : std::nullopt;
}

/// « 18 brumaire an VIII », « 2e jour complémentaire de l'an III »
Rule read_republican_day(const Scan& scan, int at) {
    const auto day = read_day_number(scan, at);
    if (!day) return std::nullopt;
    int next = day->end;
    if (scan.is(next, Term::ordinal_suffix)) ++next;
    int month = 0;
    if (scan.is(next, Term::republican_month)) {
        month = scan.at(next).value;
        next += 1;
    } else if (scan.is_unit(next, Unit::day) && scan.is(next + 1, Term::complementary)) {
        month = 13;
        next += 2;
    } else {
        return std::nullopt;
    }
    if (scan.is_mark(next, ',')) ++next;
    if (scan.is(next, Term::of)) ++next;
    if (scan.is(next, Term::the_elided)) ++next;
    const auto year = read_republican_year(scan, next);
    if (!year) return std::nullopt;
    const auto date = republican_day(year->value, month, day->value);
    return fixed(at, year->end, only(date.value_or(PartialDate{})));
}

/// « brumaire an VIII »
Rule read_republican_month(const Scan& scan, int at) {
    int next = at + 1;
    if (scan.is(next, Term::of)) ++next;
    if (scan.is(next, Term::the_elided)) ++next;
    const auto year = read_republican_year(scan, next);
    if (!year) return std::nullopt;
    const auto first = republican_day(year->value, scan.at(at).value, 1);
    const auto last = republican_day(year->value, scan.at(at).value, 30);
    return first && last ? Rule(fixed(at, year->end, {*first, *last})) : std::nullopt;
}

}  // namespace

Rule read_republican(const Scan& scan, int at) {
    if (scan.is(at, Term::unit)) return read_republican_year_alone(scan, at);
    return scan.is(at, Term::republican_month) ? read_republican_month(scan, at)
                                               : read_republican_day(scan, at);
}

}  // namespace kiosque
