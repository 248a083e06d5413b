#include "analyzers/dates/rules.h"
#include "analyzers/dates/tense.h"

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
        return {scan.at(at).value, dot ? at + 2 : at + 1};
    }
    // « 7bre » to « 10bre »: September to December in old hands.
    const bool numbered = scan.is_number(at) && scan.is(at + 1, Term::bre) && scan.is_glued(at + 1);
    if (numbered && scan.at(at).value >= 7 && scan.at(at).value <= 10)
        return {scan.at(at).value + 2, at + 2};
    return {};
}

/// « mars », « de mars », « du mois de mars », « -Mars » behind a day.
MonthPart read_month_of(const Scan& scan, int at) {
    int next = at;
    if (is_hyphen(scan, next)) ++next;
    const bool of_month = scan.is(next, Term::of_the) && scan.is(next + 1, Term::unit) &&
                          scan.at(next + 1).value == static_cast<int>(Unit::month);
    if (of_month) next += 2;
    if (scan.is(next, Term::of) || scan.is(next, Term::of_elided)) ++next;
    return read_month(scan, next, true);
}

/// « du courant », « courant », « de ce mois », « du mois dernier »: the end of it, with the shift.
std::optional<Part<int>> read_month_shift(const Scan& scan, int at) {
    int next = at;
    if (scan.is(next, Term::of_the) && scan.is(next + 1, Term::current))
        return Part<int>{0, next + 2};
    if (scan.is(next, Term::current)) return Part<int>{0, next + 1};
    if (scan.is(next, Term::of)) ++next;
    const bool month =
        scan.is(next + 1, Term::unit) && scan.at(next + 1).value == static_cast<int>(Unit::month);
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
        scan.is_word(at + 1) && scan.at(at + 1).term == Term::other && !scan.at(at + 1).capital;
    if (word_follows) return false;
    return number.value > 31 || (after_day && (!scan.is_word(at + 1) || scan.typed()));
}

/// Year or bearing behind a month.
void read_month_year(const Scan& scan, Part<Written>& date) {
    Written& written = date.value;
    int next = date.end;
    const bool comma = scan.is_mark(next, ',') && is_certain_year(scan, next + 1);
    if (comma) ++next;
    if (is_hyphen(scan, next) && is_year(scan, next + 1)) ++next;  // « 8-Mai-1945 »
    if (const auto year = read_year_number(scan, next)) {
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

/// Weekday, day, month and year as far as they are written. `joined`: a range's dash stands before.
std::optional<Part<Written>> read_date(const Scan& scan, int at, bool joined = false) {
    Part<Written> date{{}, at};
    Written& written = date.value;
    const bool short_weekday = scan.is(at, Term::weekday_abbreviation);
    if (scan.is(at, Term::weekday) || short_weekday) {
        written.weekday = static_cast<Weekday>(scan.at(at).value);
        ++date.end;
        int next = date.end;
        if (scan.is_mark(next, ',') || (short_weekday && scan.is_mark(next, '.'))) ++next;
        if (short_weekday && scan.is_mark(next, ',')) ++next;
        if (scan.is(next, Term::the) && scan.is_number(next + 1)) ++next;
        if (read_day_number(scan, next)) date.end = next;
    }
    const bool may_be_day = joined || !scan.is_number(date.end) || is_free_number(scan, date.end);
    const auto day = may_be_day ? read_day_number(scan, date.end) : std::nullopt;
    if (day) {
        written.day = static_cast<std::uint8_t>(day->value);
        date.end = day->end;
        const bool figure =
            scan.is_number(day->end - 1) || scan.is(day->end - 1, Term::ordinal_suffix);
        const auto shift = figure ? read_month_shift(scan, date.end) : std::nullopt;
        if (shift) {
            written.month_shift = static_cast<std::int8_t>(shift->value);
            date.end = shift->end;
            return date;
        }
    }
    const MonthPart month =
        day ? read_month_of(scan, date.end) : read_month(scan, date.end, scan.typed());
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

bool is_complete(const Written& written) {
    return written.says_month() || written.year != 0;
}

/// What the last of a list says for all: « 16, 17 et 18 juillet 2016 », « janvier et mars 2015 ».
std::optional<Written> read_list_tail(const Scan& scan, int at, bool of_days) {
    constexpr int longest = 14;
    for (int i = at; i < at + longest;) {
        const bool joined = scan.is_mark(i, ',') || scan.is(i, Term::and_) || scan.is(i, Term::or_);
        if (!joined) return std::nullopt;
        ++i;
        if (scan.is(i, Term::the) || scan.is(i, Term::of_the)) ++i;
        if (scan.is(i, Term::of) || scan.is(i, Term::of_elided)) ++i;
        const auto next = read_date(scan, i);
        if (!next || (next->value.day != 0) != of_days) return std::nullopt;
        if (of_days ? next->value.says_month() : next->value.says_year()) return next->value;
        if (next->end == i) return std::nullopt;
        i = next->end;
    }
    return std::nullopt;
}

void inherit(Written& written, const Written& tail) {
    if (!written.says_month()) {
        written.month = tail.month;
        written.month_shift = tail.month_shift;
    }
    written.year = tail.year;
    written.short_year = tail.short_year;
    written.year_shift = tail.year_shift;
    if (written.bearing == Bearing::none) written.bearing = tail.bearing;
}

/// A month without day and year is meant as time only behind « en », « fin », « depuis » and their
/// like.
bool is_month_led(const Scan& scan, int at) {
    if (scan.typed()) return true;
    int before = at - 1;
    if (scan.is_mark(before, '-') && scan.is(before - 1, Term::edge)) return true;
    if (scan.at(at).capital) return false;
    switch (scan.at(before).term) {
        case Term::in:
        case Term::since:
        case Term::edge:
        case Term::of:
        case Term::of_elided:
        case Term::before:
        case Term::after:
        case Term::around:
        case Term::current:
            return true;
        case Term::of_the_plural:
            return scan.written(before).size() > 3;  // « dès »
        case Term::and_:
        case Term::or_:
            return scan.is(before - 1, Term::month);
        default:
            return false;
    }
}

/// « le lundi », « chaque lundi », « du lundi au vendredi » are habits; « France Dimanche » is a
/// title.
bool is_one_weekday(const Scan& scan, int at) {
    if (scan.typed()) return true;
    const Lexeme& before = scan.at(at - 1);
    switch (before.term) {
        case Term::the:
        case Term::the_plural:
        case Term::of_the:
        case Term::to_the:
        case Term::habit:
        case Term::cardinal:
        case Term::ordinal:
        case Term::edge:
        case Term::to:
            return false;
        default:
            break;
    }
    if (scan.is_mark(at - 1, '-') && scan.is_glued(at)) return false;
    return !(scan.at(at).capital && before.capital && before.term == Term::other);
}

/// « rue du 4-Septembre »
bool is_street(const Scan& scan, int at) {
    return scan.is(at - 1, Term::of_the) && scan.is(at - 2, Term::street);
}

/// « les attentats du 11 septembre »: the year that goes without saying.
int known_year(const Scan& scan, int at, const Written& written) {
    if (!scan.is(at - 1, Term::of_the) || !scan.is(at - 2, Term::outrage)) return 0;
    if (written.month == 9 && written.day == 11) return 2001;
    return written.month == 11 && written.day == 13 ? 2015 : 0;
}

Rule finish(const Scan& scan, int first, int end, Written written) {
    if (!written.says_year() && written.bearing == Bearing::none)
        written.tense = tense_around(scan, first, end);
    return Reading{first, end, {written, std::nullopt}};
}

Rule read_weekday_alone(const Scan& scan, int at, Part<Written> date) {
    Written& written = date.value;
    if (scan.is(at, Term::weekday_abbreviation) && !scan.typed()) return std::nullopt;
    // « vendredi de la semaine prochaine », « vendredi de cette semaine »
    int next = date.end;
    if (scan.is(next, Term::of)) ++next;
    const bool of_week =
        scan.is(next + 1, Term::unit) && scan.at(next + 1).value == static_cast<int>(Unit::week);
    if (of_week && written.bearing == Bearing::none) {
        const bool this_week = scan.is(next, Term::this_feminine);
        const bool last_week = scan.is(next, Term::the_feminine) && scan.is(next + 2, Term::last);
        const bool next_week = scan.is(next, Term::the_feminine) && scan.is(next + 2, Term::next);
        if (this_week || last_week || next_week) {
            const Relative relative{Unit::week, static_cast<std::int16_t>(next_week - last_week),
                                    written.weekday};
            return Reading{at, this_week ? next + 2 : next + 3, {relative, std::nullopt}};
        }
    }
    if (written.bearing == Bearing::none && !is_one_weekday(scan, at)) return std::nullopt;
    written.demonstrative = scan.is(at - 1, Term::this_);
    if (scan.is(date.end, Term::day_part)) ++date.end;
    return finish(scan, at, date.end, written);
}

}  // namespace

Rule read_written(const Scan& scan, int at) {
    auto date = read_date(scan, at);
    if (!date) return std::nullopt;
    Written& written = date->value;
    if (written.day != 0) {
        if (written.says_month()) {
            if (is_street(scan, at)) return std::nullopt;
            if (!written.says_year()) {
                if (const auto tail = read_list_tail(scan, date->end, true)) {
                    inherit(written, *tail);
                } else if (written.bearing == Bearing::none && !written.month_shift) {
                    written.year = static_cast<std::int16_t>(known_year(scan, at, written));
                }
            }
            return finish(scan, at, date->end, written);
        }
        const bool figure = scan.is_number(at) || written.weekday != Weekday::none;
        if (figure && written.bearing == Bearing::none) {
            if (const auto tail = read_list_tail(scan, date->end, true)) {
                inherit(written, *tail);
                return finish(scan, at, date->end, written);
            }
        }
        const bool of_next =
            written.bearing != Bearing::none && scan.is(at - 1, Term::the) && scan.is_number(at);
        return of_next ? finish(scan, at, date->end, written) : std::nullopt;
    }
    if (written.month != 0) {
        if (written.weekday != Weekday::none) return std::nullopt;  // « mardi mars »
        if (!written.says_year() && written.bearing == Bearing::none) {
            if (!is_month_led(scan, at)) return std::nullopt;
            if (const auto tail = read_list_tail(scan, date->end, false)) inherit(written, *tail);
        }
        return finish(scan, at, date->end, written);
    }
    if (written.weekday != Weekday::none) return read_weekday_alone(scan, at, *date);
    return std::nullopt;
}

namespace {

enum class Grain : std::uint8_t { none, year, month, weekday, day };

Grain grain_of(const Written& written) {
    if (written.day != 0) return Grain::day;
    if (written.month != 0) return Grain::month;
    if (written.year != 0) return Grain::year;
    return written.weekday != Weekday::none ? Grain::weekday : Grain::none;
}

std::optional<Part<Written>> read_end(const Scan& scan, int at, bool joined) {
    if (const Rule figures = read_figures(scan, at)) {
        return Part<Written>{std::get<Written>(figures->what.first), figures->end};
    }
    return read_date(scan, at, joined);
}

/// « au », « à », « et » behind « entre », a dash: the lexeme behind it, else -1.
int skip_connector(const Scan& scan, int at, Term lead) {
    int next = at;
    if (scan.is(next, Term::until)) ++next;
    if (scan.is(next, Term::to_the)) return next + 1;
    const bool joined = scan.is(next, Term::to) ||
                        (lead == Term::between && scan.is(next, Term::and_)) ||
                        (scan.is(next, Term::until) && scan.is(next + 1, Term::in));
    const bool mark = scan.is_mark(next, '-') || (scan.is_mark(next, '/') && lead == Term::other);
    if (!joined && !mark) return -1;
    ++next;
    return scan.is(next, Term::the) ? next + 1 : next;
}

bool is_range(const Scan& scan, const Written& first, const Part<Written>& last, Term lead,
              int at) {
    const Grain grain = grain_of(last.value);
    if (grain == Grain::none || grain_of(first) != grain) return false;
    if (grain == Grain::day) return is_complete(last.value);
    if (grain == Grain::month) return lead != Term::other || last.value.says_year() || scan.typed();
    if (grain == Grain::year) {
        return first.year < last.value.year && lead != Term::other &&
               is_certain_year(scan, last.end - 1);
    }
    const bool night = scan.is(at - 1, Term::day_part) || scan.is(at - 1, Term::unit);
    return lead == Term::of && night;
}

}  // namespace

Rule read_range(const Scan& scan, int at) {
    Term lead = scan.at(at).term;
    const bool led = lead == Term::of_the || lead == Term::of || lead == Term::between ||
                     lead == Term::since || lead == Term::of_elided;
    if (!led) lead = scan.typed() ? Term::of : Term::other;
    int begin = led ? at + 1 : at;
    if (led && scan.is(begin, Term::the)) ++begin;
    const auto first = read_end(scan, begin, false);
    if (!first) return std::nullopt;
    const int next = skip_connector(scan, first->end, lead);
    if (next < 0) return std::nullopt;
    const auto last = read_end(scan, next, true);
    if (!last || !is_range(scan, first->value, *last, lead, at)) return std::nullopt;
    return Reading{begin, last->end, {first->value, last->value}};
}

}  // namespace kiosque
