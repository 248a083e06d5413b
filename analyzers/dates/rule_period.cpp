#include "analyzers/dates/rules.h"
#include "analyzers/dates/tense.h"

namespace kiosque {
namespace {

/// « premier trimestre 2018 », « 2e semestre », « second semestre de l'an dernier »
Rule read_share(const Scan& scan, int at) {
    int ordinal = scan.at(at).value;
    int next = at + 1;
    if (scan.is_number(at)) {
        if (!scan.is(next, Term::ordinal_suffix)) return std::nullopt;
        ++next;
    } else if (scan.is(at, Term::last)) {
        ordinal = -1;
    } else if (!scan.is(at, Term::ordinal)) {
        return std::nullopt;
    }
    const bool quarter = scan.is_unit(next, Unit::quarter);
    if (!quarter && !scan.is_unit(next, Unit::semester)) return std::nullopt;
    const int most = quarter ? 4 : 2;
    Part<Written> year = read_year_of(scan, next + 1);
    if (!year.value.says_year()) year.value.tense = tense_around(scan, at, year.end);
    if (ordinal < 0 && year.value.says_year()) ordinal = most;
    if (ordinal < 1 || ordinal > most) return std::nullopt;
    const auto kind = quarter ? Share::Kind::quarter : Share::Kind::semester;
    return Reading{
        at, year.end, {Share{kind, static_cast<std::uint8_t>(ordinal), year.value}, std::nullopt}};
}

/// « premier vendredi de juillet », « dernier dimanche de ce mois »
Rule read_nth_weekday(const Scan& scan, int at) {
    const bool last = scan.is(at, Term::last);
    if ((!last && !scan.is(at, Term::ordinal)) || !scan.is(at + 1, Term::weekday))
        return std::nullopt;
    NthWeekday nth{static_cast<std::int8_t>(last ? -1 : scan.at(at).value),
                   static_cast<Weekday>(scan.at(at + 1).value),
                   {}};
    int next = at + 2;
    if (!scan.is(next, Term::of) && !scan.is(next, Term::of_elided)) return std::nullopt;
    ++next;
    if (scan.is(next, Term::this_) && scan.is_unit(next + 1, Unit::month)) {
        nth.month.month_shift = 0;
        return Reading{at, next + 2, {nth, std::nullopt}};
    }
    if (!scan.is(next, Term::month) || nth.ordinal > 5) return std::nullopt;
    nth.month.month = static_cast<std::uint8_t>(scan.at(next).value);
    const Part<Written> year = read_year_of(scan, next + 1);
    nth.month.year = year.value.year;
    nth.month.year_shift = year.value.year_shift;
    nth.month.bearing = year.value.bearing;
    return Reading{at, year.end, {nth, std::nullopt}};
}

/// « l'été dernier », « au printemps 2015 », « cet hiver », « l'hiver 1879-1880 ». Only behind an
/// article: « a été » is no summer, and « jeux d'été » no date.
Rule read_season(const Scan& scan, int at) {
    const Term before = scan.at(at - 1).term;
    const bool shown = before == Term::this_;
    const bool led = shown || before == Term::the || before == Term::the_elided ||
                     before == Term::to_the || before == Term::of_the || before == Term::edge ||
                     scan.typed();
    if (!led) return std::nullopt;
    Part<Written> year = read_year_of(scan, at + 1);
    if (scan.is_number(at + 1) && scan.is_mark(at + 2, '-') && is_year(scan, at + 3, true)) {
        year.value.year = static_cast<std::int16_t>(scan.at(at + 1).value);
        year.end = at + 4;
    }
    const bool bare = year.end == at + 1;
    if (bare && !scan.typed() && (!shown || scan.is_mark(at + 1, '-'))) return std::nullopt;
    const Share share{Share::Kind::season, static_cast<std::uint8_t>(scan.at(at).value),
                      year.value};
    return Reading{at, year.end, {share, std::nullopt}};
}

std::optional<Part<Decade>> read_decade_number(const Scan& scan, int at) {
    Part<Decade> out;
    if (scan.is_number(at)) {
        const Lexeme& number = scan.at(at);
        if ((number.digits != 2 && number.digits != 4) || number.value % 10 != 0)
            return std::nullopt;
        out = {Decade{static_cast<std::int16_t>(number.value), number.digits == 2}, at + 1};
    } else {
        const auto words = read_cardinal(scan, at);
        if (!words || words->value % 10 != 0) return std::nullopt;
        out = {Decade{static_cast<std::int16_t>(words->value), words->value < 100}, words->end};
    }
    const int year = out.value.year;
    const bool plausible =
        out.value.short_year ? year >= 10 && year <= 90 : year >= 1000 && year <= 2090;
    return plausible ? std::optional(out) : std::nullopt;
}

/// The last decade of « années 1980-1990 », « des années 1950 aux années 1970 », « entre les années
/// 1950 et 1970 »; `at`: « années », `end`: behind the first decade.
std::optional<Part<Decade>> read_last_decade(const Scan& scan, int at, int end) {
    const bool dash = scan.is_mark(end, '-') && scan.is_glued(end) && scan.is_number(at + 1);
    if (dash) return read_decade_number(scan, end + 1);
    const bool between = scan.is(at - 1, Term::the_plural) && scan.is(at - 2, Term::between);
    if (!between && !scan.is(at - 1, Term::of_the_plural)) return std::nullopt;
    int next = skip_connector(scan, end, between ? Term::between : Term::of);
    if (next < 0) return std::nullopt;
    if (scan.is(next, Term::the_plural)) ++next;
    const bool named = scan.is(next, Term::years);
    return named || between ? read_decade_number(scan, named ? next + 1 : next) : std::nullopt;
}

/// « années 1970 », « années 70 », « années soixante » and their ranges.
Rule read_decades(const Scan& scan, int at) {
    const auto decade = read_decade_number(scan, at + 1);
    if (!decade) return std::nullopt;
    const bool full = scan.is_number(at + 1) && !decade->value.short_year;
    Reading out{full ? at + 1 : at, decade->end, {decade->value, std::nullopt}};
    if (const auto last = read_last_decade(scan, at, decade->end)) {
        out.what.last = last->value;
        out.end = last->end;
    }
    return out;
}

DateInterval years_of_century(int century) {
    const int first = (century - 1) * 100 + 1;
    return {make_date(first), make_date(first + 99)};
}

/// « XIXe siècle », « dix-neuvième siècle », the first of « XVIIe et XVIIIe siècles »
Rule read_century(const Scan& scan, int at) {
    const auto century = read_century_number(scan, at);
    if (!century) return std::nullopt;
    int next = century->end;
    for (int listed = 0; listed < 3 && !scan.is(next, Term::century); ++listed) {
        const bool joined = scan.is(next, Term::and_) || scan.is(next, Term::or_) ||
                            scan.is_mark(next, ',') || scan.is_mark(next, '-') ||
                            scan.is(next, Term::to_the) || scan.is(next, Term::to);
        if (!joined) return std::nullopt;
        ++next;
        if (scan.is(next, Term::the) || scan.is(next, Term::of_the)) ++next;
        const auto other = read_century_number(scan, next);
        if (!other) return std::nullopt;
        next = other->end;
    }
    if (!scan.is(next, Term::century) || is_before_christ(scan, next + 1)) return std::nullopt;
    const int end = next == century->end ? next + 1 : century->end;
    return fixed(at, end, years_of_century(century->value));
}

}  // namespace

Part<Written> read_year_of(const Scan& scan, int at) {
    Part<Written> out{{}, at};
    int next = at;
    if (const auto year = read_year_number(scan, next)) {
        out.value.year = static_cast<std::int16_t>(year->value);
        out.end = year->end;
        return out;
    }
    const bool last = scan.is(next, Term::last);
    if (last || scan.is(next, Term::next)) {
        out.value.bearing = last ? Bearing::last : Bearing::next;
        out.end = next + 1;
        return out;
    }
    if (!scan.is(next, Term::of)) return out;
    ++next;
    if (is_certain_year(scan, next)) {
        out.value.year = static_cast<std::int16_t>(scan.at(next).value);
        out.end = next + 1;
        return out;
    }
    const bool this_year = scan.is(next, Term::this_feminine);
    if ((!this_year && !scan.is(next, Term::the_elided)) || !scan.is_unit(next + 1, Unit::year))
        return out;
    next += 2;
    if (this_year) {
        out.value.year_shift = 0;
        out.end = next;
    } else if (const auto year = read_year_number(scan, next)) {
        out.value.year = static_cast<std::int16_t>(year->value);
        out.end = year->end;
    } else if (scan.is(next, Term::last) || scan.is(next, Term::next)) {
        out.value.year_shift = static_cast<std::int8_t>(scan.is(next, Term::last) ? -1 : 1);
        out.end = next + 1;
    }
    return out;
}

Rule read_century_range(const Scan& scan, int at, Term lead) {
    const auto first = read_century_number(scan, at);
    if (!first) return std::nullopt;
    const bool said_twice = scan.is(first->end, Term::century);
    const int next = skip_connector(scan, said_twice ? first->end + 1 : first->end, lead);
    const auto last = next < 0 ? std::nullopt : read_century_number(scan, next);
    if (!last || first->value >= last->value || !scan.is(last->end, Term::century) ||
        is_before_christ(scan, last->end + 1))
        return std::nullopt;
    const DateInterval years{years_of_century(first->value).from, years_of_century(last->value).to};
    return fixed(at, last->end + 1, years);
}

Rule read_period(const Scan& scan, int at) {
    switch (scan.at(at).term) {
        case Term::season:
            return read_season(scan, at);
        case Term::years:
            return read_decades(scan, at);
        default:
            break;
    }
    if (scan.is_number(at) && !is_free_number(scan, at)) return std::nullopt;
    if (const Rule share = read_share(scan, at)) return share;
    if (const Rule nth = read_nth_weekday(scan, at)) return nth;
    return read_century(scan, at);
}

}  // namespace kiosque
