#include "analyzers/dates/clause.h"
#include "analyzers/dates/cursor.h"
#include "analyzers/dates/rules.h"
#include "analyzers/dates/year_bounds.h"

namespace kiosque {
namespace {

/// « en 2016 », « depuis 1998 », « l'année 2017 », « fin 2014 »: only a year stands there.
bool is_led_year(const Scan& scan, int at) {
    switch (scan.at(at - 1).term) {
        case Term::in:
        case Term::since:
        case Term::around:
        case Term::before:
        case Term::after:
        case Term::current:
        case Term::edge:
        case Term::season:
        case Term::dated:
            return true;
        case Term::unit:
            return scan.at(at - 1).value == static_cast<int>(Unit::year);
        case Term::of_the_plural:
            return scan.written(at - 1).size() > 3;  // « dès », not « des »
        default:
            return false;
    }
}

/// « ces 2000 emplois », « plus de 1800 », « 18 h 2000 »: only a number stands there.
bool is_counted(const Scan& scan, int at) {
    switch (scan.at(at - 1).term) {
        case Term::the_plural:
        case Term::of_the_plural:
        case Term::the:
        case Term::amount:
        case Term::measure:
        case Term::numbered:
            return true;
        case Term::of:
            return scan.is(at - 2, Term::amount);
        default:
            return scan.is_number(at - 1) && !scan.is_mark(at - 1, '\n');
    }
}

/// « championnats d'Europe 2018 », « Coupe du monde de la FIFA 2022 »: held anew, and when.
bool is_edition(const Scan& scan, int at) {
    constexpr int longest_name = 7;
    for (int i = at - 1; i >= at - longest_name; --i) {
        if (scan.is(i, Term::edition)) return true;
        const bool of_name = scan.is_word(i) || (scan.is_mark(i, '-') && scan.is_glued(i));
        if (!of_name) return false;
    }
    return false;
}

/// « Paris 2024 », « CAN 2022 », « Euro 2016 »: the year is part of a name.
bool is_in_name(const Scan& scan, int at) {
    const Lexeme& before = scan.at(at - 1);
    if (before.kind != Lexeme::Kind::word || is_edition(scan, at)) return false;
    if (before.term == Term::contest) return true;
    if (before.term == Term::season)
        return scan.is(at - 2, Term::of_elided) && scan.is(at - 3, Term::contest);
    return before.capital && is_plain_word(before);
}

/// « 1500 E », as some type euros, « 2000 K€ »; no initials.
bool is_unit_letter(const Scan& scan, int at) {
    const std::string_view word = scan.written(at);
    return (word == "E" || word == "K" || word == "k") && !scan.is_mark(at + 1, '.');
}

bool is_unit_sign(const Scan& scan, int at) {
    return scan.is_mark(at, '%') || scan.is_mark(at, '$') || scan.is_mark(at, 'o') ||
           scan.written(at) == "€" || scan.written(at) == "£" || scan.written(at) == "‰" ||
           is_unit_letter(scan, at);
}

/// What is counted by the thousand is plural: « 2000 grévistes », not « 2018 commencera »; or a
/// unit abbreviated, « 2000 km », not « 1950 ici ».
bool may_be_plural(const Scan& scan, int at) {
    constexpr std::size_t abbreviation = 3;
    const std::string_view word = scan.written(at);
    const bool abbreviated = word.size() <= abbreviation &&
                             word.find_first_of("aeiouyAEIOUY\xC3") == std::string_view::npos;
    return abbreviated || word.ends_with('s') || word.ends_with('x') || word.ends_with('z');
}

/// « 1500 doivent être vendues » at the head of a clause: several things do, not a year.
bool is_plural_subject(const Scan& scan, int at) {
    const std::string_view verb = scan.written(at + 1);
    const bool plural = verb.ends_with("ont") || (verb.ends_with("ent") && !verb.ends_with("ment"));
    return plural && is_edge_or_mark(scan, at - 1, ".!?:;\n");
}

/// « 1500 à 2000 euros », « 1500 et 10 000 personnes »: the second number counts for both.
bool counts_with_next(const Scan& scan, int behind) {
    const bool joined =
        scan.is(behind, Term::to) || scan.is(behind, Term::and_) || scan.is(behind, Term::or_);
    if (!joined || !scan.is_number(behind + 1)) return false;
    return !ends_number(scan, behind + 1) || counts(scan, behind + 2, false);
}

std::optional<Part<int>> year_in_words(const Scan& scan, int at) {
    if (!scan.is(at, Term::cardinal)) return std::nullopt;
    const auto words = read_cardinal(scan, at);
    if (!words || words->value < first_shown_year || words->value > last_lone_year ||
        words->end - at < 2)
        return std::nullopt;
    return words;
}

Reading reading(int first, int end, int year) {
    Written what;
    what.year = static_cast<std::int16_t>(year);
    return {first, end, {what, std::nullopt}};
}

Reading decade(int at, int year) {
    return {at, at + 1, {Decade{static_cast<std::int16_t>(year), false}, std::nullopt}};
}

/// « 1914-1918 », « 1914-18 », « 2017/2018 »: the year behind the mark, else 0.
int range_end(const Scan& scan, int at) {
    if (!scan.is_mark(at + 1, '-') && !scan.is_mark(at + 1, '/')) return 0;
    if (!scan.is_number(at + 2) || scan.is_glued(at + 1) != scan.is_glued(at + 2)) return 0;
    const int year = scan.at(at).value;
    const Lexeme& last = scan.at(at + 2);
    if (last.digits == 4) {
        const bool in_order = last.value > year || scan.typed();  // else told as wrong
        return in_order && last.value <= last_lone_year ? last.value : 0;
    }
    const bool short_form = last.digits == 2 && last.value > year % 100 && scan.is_glued(at + 2);
    return short_form ? year / 100 * 100 + last.value : 0;
}

}  // namespace

bool is_before_christ(const Scan& scan, int at) {
    if (scan.written(at) != "av" && !scan.is(at, Term::before)) return false;
    const int next = scan.is_mark(at + 1, '.') ? at + 2 : at + 1;
    return scan.is(next, Term::christ) ||
           (scan.written(next) == "notre" && scan.written(next + 1) == "ère");
}

bool counts(const Scan& scan, int behind, bool led) {
    const Lexeme& next = scan.at(behind);
    if (is_unit_sign(scan, behind) || is_before_christ(scan, behind)) return true;
    if (next.term == Term::measure || next.term == Term::unit) return true;
    if (led || next.kind != Lexeme::Kind::word || next.capital) return false;
    return next.term == Term::street || scan.written(behind) == "environ" ||
           (is_plain_word(next) && may_be_plural(scan, behind));
}

bool is_year(const Scan& scan, int at, bool joined) {
    const Lexeme& number = scan.at(at);
    return number.kind == Lexeme::Kind::number && number.digits == 4 &&
           number.value >= first_shown_year && number.value <= last_lone_year &&
           (joined || is_free_number(scan, at)) && ends_number(scan, at);
}

std::optional<Part<int>> read_unusual_year(const Scan& scan, int at, bool after_day) {
    const Lexeme& number = scan.at(at);
    const bool of_figures = number.kind == Lexeme::Kind::number &&
                            (number.digits == 4 || (number.digits == 3 && after_day));
    constexpr int first = 100;
    if (!of_figures || number.value < first || !is_free_number(scan, at) || !ends_number(scan, at))
        return std::nullopt;
    const bool of_some = scan.is(at + 1, Term::of) || scan.is(at + 1, Term::of_elided);
    if (of_some || scan.is_number(at + 1) || counts(scan, at + 1, false)) return std::nullopt;
    return Part<int>{number.value, at + 1};
}

std::optional<Part<int>> read_year_number(const Scan& scan, int at) {
    if (is_year(scan, at) && !is_unit_sign(scan, at + 1) && !scan.is(at + 1, Term::measure)) {
        return Part<int>{scan.at(at).value, at + 1};
    }
    return year_in_words(scan, at);
}

std::optional<Part<int>> read_misread_year(const Scan& scan, int at) {
    constexpr std::size_t figures = 4;
    std::size_t size = 0;
    int year = 0;
    bool has_figure = false;
    int end = at;
    for (; size < figures && (end == at || scan.is_glued(end)); ++end) {
        const std::string_view part = scan.written(end);
        if (part.empty() || size + part.size() > figures) return std::nullopt;
        for (const char sign : part) {
            const bool one = sign == 'l' || sign == 'I';
            const bool zero = sign == 'O' || sign == 'o';
            if (!one && !zero && !is_digit(sign)) return std::nullopt;
            has_figure = has_figure || is_digit(sign);
            year = year * 10 + (one ? 1 : zero ? 0 : sign - '0');
        }
        size += part.size();
    }
    const bool plausible = year >= first_lone_year && year <= last_lone_year;
    if (size != figures || !has_figure || end == at + 1 || !plausible ||
        !ends_number(scan, end - 1))
        return std::nullopt;
    return Part<int>{year, end};
}

bool is_lost_year(const Scan& scan, int at) {
    const Lexeme& number = scan.at(at);
    if (number.kind != Lexeme::Kind::number) return false;
    const auto is_within = [](int year) {
        return year >= first_lone_year && year < last_lone_year;
    };
    if (number.digits == 5)
        return is_within(number.value / 10) && ends_number(scan, at) &&
               !counts(scan, at + 1, false);
    const Lexeme& next = scan.at(at + 1);
    return number.digits == 2 && next.kind == Lexeme::Kind::number && next.digits == 2 &&
           is_within(number.value * 100 + next.value) && ends_number(scan, at + 1) &&
           !scan.is_number(at + 2) && !counts(scan, at + 2, false);
}

bool is_certain_year(const Scan& scan, int at) {
    return is_year(scan, at) && scan.at(at).value >= first_lone_year &&
           !counts(scan, at + 1, false);
}

Rule read_year(const Scan& scan, int at) {
    const bool led = scan.typed() || is_led_year(scan, at);
    if (const auto words = year_in_words(scan, at)) {
        const bool old_style =
            words->value >= first_lone_year && (scan.written(at) == "mil" || words->end - at >= 4);
        const bool year = (led || old_style) && !counts(scan, words->end, led);
        return year ? Rule(reading(at, words->end, words->value)) : std::nullopt;
    }
    const Lexeme& number = scan.at(at);
    if (number.kind != Lexeme::Kind::number || number.digits != 4) return std::nullopt;
    if (number.value < (led ? first_shown_year : first_lone_year) || number.value > last_lone_year)
        return std::nullopt;
    if (!is_free_number(scan, at)) return std::nullopt;
    if (led && !scan.typed() && number.value < first_lone_year && counts(scan, at + 1, false))
        return std::nullopt;  // « en 1000 morceaux »
    if (!scan.typed() && (is_counted(scan, at) || is_in_name(scan, at)) && !led)
        return std::nullopt;
    const int last = range_end(scan, at);
    if (last != 0 && scan.is(at - 1, Term::law)) return std::nullopt;  // « décret 2005-12 »
    const int end_number = last != 0 ? at + 2 : at;
    if (!ends_number(scan, end_number) || counts(scan, end_number + 1, led)) return std::nullopt;
    const bool lone = !led && last == 0;
    if (lone && (counts_with_next(scan, at + 1) || is_plural_subject(scan, at)))
        return std::nullopt;
    if (last != 0) {
        Reading range = reading(at, at + 3, number.value);
        range.what.last = reading(at, at, last).what.first;
        return range;
    }
    // « les années 1970 et 1980 »
    const bool joined =
        scan.is(at - 1, Term::and_) || scan.is(at - 1, Term::or_) || scan.is_mark(at - 1, ',');
    if (joined && scan.is_number(at - 2) && scan.is(at - 3, Term::years) &&
        number.value % 10 == 0) {
        return decade(at, number.value);
    }
    return reading(at, at + 1, number.value);
}

}  // namespace kiosque
