#include "analyzers/dates/rules.h"

namespace kiosque {
namespace {

bool is_hyphen(const Scan& scan, int at) {
    return scan.is_mark(at, '-') && scan.is_glued(at) && scan.is_glued(at + 1);
}

struct MonthPart {
    int month = 0;
    int end = 0;
};

/// A month by name, abbreviated only where a day stands before it.
MonthPart read_month(const Scan& scan, int at, bool after_day) {
    if (scan.is(at, Term::month)) return {scan.at(at).value, at + 1};
    if (scan.is(at, Term::month_abbreviation) && after_day) {
        const bool dot =
            scan.is_mark(at + 1, '.') && scan.is_glued(at + 1) &&
            (scan.is_number(at + 2) || (scan.is_word(at + 2) && !scan.at(at + 2).capital));
        // « le 3 sept enfants »: a number
        if (!dot && scan.written(at) == "sept" && counts(scan, at + 1, false)) return {};
        return {scan.at(at).value, dot ? at + 2 : at + 1};
    }
    // « 7bre » to « 10bre »: September to December in old hands.
    const bool numbered = scan.is_number(at) && scan.is(at + 1, Term::bre) && scan.is_glued(at + 1);
    if (numbered && scan.at(at).value >= 7 && scan.at(at).value <= 10)
        return {scan.at(at).value + 2, at + 2};
    return {};
}

/// « mars », « de mars », « du mois de mars », « -Mars » behind a day.
MonthPart read_month_of(const Scan& scan, int at, bool behind_figure) {
    int next = at;
    const bool dot = behind_figure && scan.is_mark(next, '.') && scan.is_glued(next) &&
                     scan.is(next + 1, Term::month) && !scan.is_glued(next + 1);
    if (is_hyphen(scan, next) || dot) ++next;  // « 6. Ianvier 1649 »
    const bool of_month = scan.is(next, Term::of_the) && scan.is_unit(next + 1, Unit::month);
    if (of_month) next += 2;
    if (scan.is(next, Term::of) || scan.is(next, Term::of_elided)) ++next;
    return read_month(scan, next, behind_figure);
}

/// « du courant », « courant », « de ce mois », « du mois dernier »: the end of it, with the shift.
std::optional<Part<int>> read_month_shift(const Scan& scan, int at) {
    int next = at;
    if (scan.is(next, Term::of_the) && scan.is(next + 1, Term::current))
        return Part<int>{0, next + 2};
    if (scan.is(next, Term::current)) return Part<int>{0, next + 1};
    if (scan.is(next, Term::of)) ++next;
    if (scan.is_unit(next, Unit::month)) {  // « 4 mois prochain », as some type
        if (scan.is(next + 1, Term::next)) return Part<int>{1, next + 2};
        return std::nullopt;
    }
    const bool month = scan.is_unit(next + 1, Unit::month);
    if (!month) return std::nullopt;
    if (scan.is(next, Term::this_)) return Part<int>{0, next + 2};
    if (!scan.is(next, Term::of_the)) return std::nullopt;
    if (scan.is(next + 2, Term::last)) return Part<int>{-1, next + 3};
    if (scan.is(next + 2, Term::next)) return Part<int>{1, next + 3};
    return std::nullopt;
}

/// A year of two digits behind a month: « mai 68 », « 14 juillet 89 », « 3 mars 18. »
bool is_short_year(const Scan& scan, int at, bool after_day) {
    const Lexeme& number = scan.at(at);
    if (number.kind != Lexeme::Kind::number || number.digits != 2 || !ends_number(scan, at))
        return false;
    if (scan.is(at + 1, Term::measure) || scan.is(at + 1, Term::unit) || scan.is_mark(at + 1, '%'))
        return false;
    const bool word_follows =
        scan.is_word(at + 1) && is_plain_word(scan.at(at + 1)) && !scan.at(at + 1).capital;
    if (word_follows) return false;
    return number.value > 31 || (after_day && (!scan.is_word(at + 1) || scan.typed()));
}

/// Year or bearing behind a month.
void read_month_year(const Scan& scan, Part<Written>& date) {
    Written& written = date.value;
    int next = date.end;
    if (is_lost_year(scan, next)) return;
    const bool glued = scan.is_glued(next) && is_year(scan, next, true);  // « 3 mars1871 »
    const auto misread = glued ? std::optional(Part<int>{scan.at(next).value, next + 1})
                               : read_misread_year(scan, next);
    if (misread) {
        written.year = static_cast<std::int16_t>(misread->value);
        date.end = misread->end;
        return;
    }
    const bool comma = scan.is_mark(next, ',') && is_certain_year(scan, next + 1);
    if (comma) ++next;
    if (is_hyphen(scan, next) && is_year(scan, next + 1, true)) {  // « 8-Mai-1945 »
        written.year = static_cast<std::int16_t>(scan.at(next + 1).value);
        date.end = next + 2;
        return;
    }
    if (const auto year = read_year_number(scan, next)) {
        written.year = static_cast<std::int16_t>(year->value);
        date.end = year->end;
        return;
    }
    const bool apart = scan.is_mark(next, '(') && is_year(scan, next + 1) &&
                       scan.is_mark(next + 2, ')');  // « 18 juin (1940) »
    if (apart) {
        written.year = static_cast<std::int16_t>(scan.at(next + 1).value);
        date.end = next + 3;
        return;
    }
    if (const auto year = read_unusual_year(scan, next, written.day != 0)) {
        written.year = static_cast<std::int16_t>(year->value);
        date.end = year->end;
        return;
    }
    const bool apostrophe =
        scan.is_mark(next, '\'') && scan.is_number(next + 1) && scan.is_glued(next + 1);
    if (apostrophe) ++next;
    if (is_short_year(scan, next, written.day != 0 || apostrophe)) {
        written.year = static_cast<std::int16_t>(scan.at(next).value);
        written.short_year = true;
        date.end = next + 1;
        return;
    }
    const Part<Written> of = read_year_of(scan, date.end);
    if (of.end == date.end) return;
    written.year = of.value.year;
    written.year_shift = of.value.year_shift;
    written.bearing = of.value.bearing;
    date.end = of.end;
}

/// « lundi », « mer., », « Samedi le » before a day: where the day stands, or behind the weekday.
Part<Weekday> read_weekday(const Scan& scan, int at) {
    const bool abbreviated = scan.is(at, Term::weekday_abbreviation);
    if (!abbreviated && !scan.is(at, Term::weekday)) return {Weekday::none, at};
    Part<Weekday> out{static_cast<Weekday>(scan.at(at).value), at + 1};
    int next = at + 1;
    if (abbreviated && scan.is_mark(next, '.')) ++next;
    if (scan.is_mark(next, ',')) ++next;
    if (scan.is(next, Term::the) && scan.is_number(next + 1)) ++next;
    if (read_day_number(scan, next)) out.end = next;
    return out;
}

bool read_day(const Scan& scan, bool joined, Part<Written>& date) {
    const int at = date.end;
    // « sept 2015 » as users type it is no seventh.
    const bool month =
        scan.typed() && scan.is(at, Term::month_abbreviation) && !scan.is(at + 1, Term::month);
    if (month) return false;
    if (!joined && scan.is_number(at) && !is_free_number(scan, at)) return false;
    const auto day = read_day_number(scan, at);
    if (!day) return false;
    date.value.day = static_cast<std::uint8_t>(day->value);
    date.end = day->end;
    return true;
}

}  // namespace

std::optional<Part<Written>> read_date(const Scan& scan, int at, bool joined) {
    const Part<Weekday> weekday = read_weekday(scan, at);
    Part<Written> date{{}, weekday.end};
    Written& written = date.value;
    written.weekday = weekday.value;
    const bool figure = scan.is_number(date.end);
    const bool day = read_day(scan, joined, date);
    if (day && figure) {
        if (const auto shift = read_month_shift(scan, date.end)) {
            written.month_shift = static_cast<std::int8_t>(shift->value);
            date.end = shift->end;
            return date;
        }
    }
    const MonthPart month =
        day ? read_month_of(scan, date.end, figure) : read_month(scan, date.end, scan.typed());
    const bool named = written.weekday != Weekday::none;
    if (day && month.month == 0 && (!figure || (named && scan.is_mark(weekday.end - 1, ',')))) {
        // « Lundi, une attaque », « mardi, 10 touristes »: no day after all.
        if (!named) return std::nullopt;
        written.day = 0;
        date.end = at + 1;
        return date;
    }
    if (month.month != 0) {
        written.month = static_cast<std::uint8_t>(month.month);
        date.end = month.end;
        read_month_year(scan, date);
    } else if (!day && written.weekday == Weekday::none) {
        const auto year = read_year_number(scan, at);
        if (!year) return std::nullopt;
        written.year = static_cast<std::int16_t>(year->value);
        date.end = year->end;
    } else if (scan.is(date.end, Term::last) || scan.is(date.end, Term::next)) {
        written.bearing = scan.is(date.end, Term::last) ? Bearing::last : Bearing::next;
        ++date.end;
    }
    return date;
}

}  // namespace kiosque
