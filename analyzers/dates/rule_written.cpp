#include "analyzers/dates/rules.h"
#include "analyzers/dates/tense.h"

namespace kiosque {
namespace {

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

/// Names that are nothing but months; « mars » and « mai » are other words or names, too.
bool is_plain_month(const Lexeme& month) {
    constexpr int march = 3;
    constexpr int may = 5;
    return month.term == Term::month && !month.capital && month.value != march &&
           month.value != may;
}

/// A month without day and year is meant as time if it is no other word, or behind « en », « fin »,
/// « depuis » and their like.
bool is_month_led(const Scan& scan, int at) {
    if (scan.typed()) return true;
    int before = at - 1;
    if (scan.is_mark(before, '-') && scan.is(before - 1, Term::edge)) return true;
    if (scan.at(at).capital) return false;
    if (is_plain_month(scan.at(at))) return true;
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
    return !(scan.at(at).capital && before.capital && is_plain_word(before));
}

/// « rue du 4-Septembre », « av. du 8 mai 1945 », « station Quatre-Septembre », « cours du 30
/// Juillet », but « au cours du 30 juillet ».
bool is_street(const Scan& scan, int at, int end) {
    if (scan.is(at - 1, Term::street)) return scan.is_mark(at + 1, '-') && scan.is_glued(at + 1);
    if (!scan.is(at - 1, Term::of_the)) return false;
    const int name = scan.is_mark(at - 2, '.') ? at - 3 : at - 2;
    if (scan.is(name, Term::street)) return true;
    const bool names_month = scan.is(end - 1, Term::month) && scan.at(end - 1).capital;
    return names_month && scan.written(name) == "cours" && !scan.is(name - 1, Term::to_the);
}

/// « les attentats du 11 septembre », « le 11-Septembre »: the year that goes without saying.
int known_year(const Scan& scan, int at, const Written& written) {
    const bool outrage = scan.is(at - 1, Term::of_the) && scan.is(at - 2, Term::outrage);
    const bool name = scan.is_mark(at + 1, '-') && scan.is(at + 2, Term::month);
    if (!outrage && !name) return 0;
    if (written.month == 9 && written.day == 11) return 2001;
    return written.month == 11 && written.day == 13 ? 2015 : 0;
}

/// « Samedi le 30 septembre »: the weekday stands apart from the date that it introduces.
int date_begin(const Scan& scan, int first) {
    if (!scan.is(first, Term::weekday)) return first;
    const int next = scan.is_mark(first + 1, ',') ? first + 2 : first + 1;
    return scan.is(next, Term::the) ? next + 1 : first;
}

Rule finish(const Scan& scan, int first, int end, Written written) {
    if (!written.says_year() && written.bearing == Bearing::none) {
        // « espéré pour septembre » is to come, whatever the verb.
        const bool awaited = scan.written(first - 1) == "pour";
        written.tense = awaited ? Tense::future : tense_around(scan, first, end);
    }
    if (written.day != 0) first = date_begin(scan, first);
    return Reading{first, end, {written, std::nullopt}};
}

/// Weeks of « en huit », « en quinze » (days, the first and the last counted); else 0.
std::uint8_t weeks_on(const Scan& scan, int at) {
    if (!scan.is(at, Term::in)) return 0;
    const auto days = read_cardinal(scan, at + 1);
    if (!days || days->end != at + 2 || counts(scan, days->end, false)) return 0;
    constexpr int one_week = 8;
    constexpr int two_weeks = 15;
    return days->value == one_week ? 1 : days->value == two_weeks ? 2 : 0;
}

Rule read_weekday_alone(const Scan& scan, int at, Part<Written> date) {
    Written& written = date.value;
    if (scan.is(at, Term::weekday_abbreviation) && !scan.typed()) return std::nullopt;
    if (const std::uint8_t weeks = weeks_on(scan, date.end); weeks != 0) {
        written.weeks_on = weeks;
        return Reading{at, date.end + 2, {written, std::nullopt}};
    }
    // « vendredi de la semaine prochaine », « vendredi de cette semaine »
    int next = date.end;
    if (scan.is(next, Term::of)) ++next;
    const bool of_week = scan.is_unit(next + 1, Unit::week);
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
    date.end = skip_day_part(scan, date.end);
    return finish(scan, at, date.end, written);
}

/// « le lundi 20 », « ce vendredi 1er », « mardi 13 »: the weekday tells the month.
bool is_named_day(const Scan& scan, const Part<Written>& date) {
    if (date.value.weekday == Weekday::none || date.value.bearing != Bearing::none) return false;
    return (!scan.is_number(date.end - 1) || ends_number(scan, date.end - 1)) &&
           !counts(scan, date.end, false);
}

}  // namespace

Rule read_written(const Scan& scan, int at) {
    auto date = read_date(scan, at);
    if (!date) return std::nullopt;
    Written& written = date->value;
    if (written.month != 0 && is_lost_year(scan, date->end))
        return Reading{at, date->end, {Fixed{}, std::nullopt}};  // no day of the nearest year
    if (written.day != 0) {
        if (written.says_month()) {
            if (is_street(scan, at, date->end))
                return Reading{at, date->end, {Fixed{}, std::nullopt}};  // no day
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
        if (is_named_day(scan, *date)) return finish(scan, at, date->end, written);
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

}  // namespace kiosque
