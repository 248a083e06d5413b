#include "analyzers/dates/clause.h"
#include "analyzers/dates/rules.h"
#include "analyzers/dates/year_bounds.h"

#include <array>

namespace kiosque {
namespace {

bool is_separator(const Scan& scan, int at) {
    return scan.is_mark(at, '/') || scan.is_mark(at, '-') || scan.is_mark(at, '.');
}

/// The number behind a separator; slashes may stand apart (« 11 / 2016 »), dots and hyphens may
/// not.
std::optional<int> number_behind(const Scan& scan, int separator) {
    if (!is_separator(scan, separator) || !scan.is_number(separator + 1)) return std::nullopt;
    const bool glued = scan.is_glued(separator) && scan.is_glued(separator + 1);
    if (!glued && !scan.is_mark(separator, '/')) return std::nullopt;
    return separator + 1;
}

bool may_be_day(const Lexeme& number) {
    return number.digits <= 2 && number.value >= 1 && number.value <= 31;
}
bool may_be_month(const Lexeme& number) {
    return number.digits <= 2 && number.value >= 1 && number.value <= 12;
}
bool may_be_year(const Lexeme& number) {
    return number.digits == 4 && number.value >= first_shown_year &&
           number.value <= last_shown_year;
}

bool is_introduced(const Scan& scan, int at) {
    switch (scan.at(at - 1).term) {
        case Term::the:
        case Term::of_the:
        case Term::to_the:
        case Term::weekday:
        case Term::weekday_abbreviation:
            return true;
        default:
            return scan.typed();
    }
}

Written written(const Lexeme& year, const Lexeme& month) {
    Written out;
    out.year = static_cast<std::int16_t>(year.value);
    out.short_year = year.digits == 2;
    out.month = static_cast<std::uint8_t>(month.value);
    return out;
}

Reading reading(int first, int end, Written what, const Lexeme* day = nullptr) {
    if (day != nullptr) what.day = static_cast<std::uint8_t>(day->value);
    return {first, end, {what, std::nullopt}};
}

/// « 2023-11-20 », « 20/11/2023 », « 20.11.23 ».
Rule read_three(const Scan& scan, int at, int second, int third) {
    const Lexeme& a = scan.at(at);
    const Lexeme& b = scan.at(second);
    const Lexeme& c = scan.at(third);
    const char separator = static_cast<char>(scan.at(second - 1).value);
    if (!scan.is_mark(second + 1, separator)) return std::nullopt;
    if (may_be_year(a) && may_be_month(b) && may_be_day(c))
        return reading(at, third + 1, written(a, b), &c);
    if (!may_be_day(a) || !may_be_month(b)) return std::nullopt;
    if (may_be_year(c)) return reading(at, third + 1, written(c, b), &a);
    // Dots with a short year are as often a version or a chapter.
    if (c.digits != 2 || (separator == '.' && !is_introduced(scan, at))) return std::nullopt;
    return reading(at, third + 1, written(c, b), &a);
}

/// « le ratio 13/05 », « tél : 01/02/2003 », « version 2.3.2015 »: figures that are no day. A
/// version may be told by its day, which has slashes.
bool is_labelled(const Scan& scan, int at) {
    constexpr std::array<std::string_view, 11> labels{"ratio", "score", "tél",       "Tél",
                                                      "tel",   "Tel",   "téléphone", "Téléphone",
                                                      "fax",   "Fax",   "SIRET"};
    constexpr std::array<std::string_view, 3> versions{"version", "Version", "v"};
    int before = at - 1;
    while (scan.is_mark(before, ':') || scan.is_mark(before, '.')) --before;
    const std::string_view label = scan.written(before);
    return is_one_of(label, labels) || (scan.is_mark(at + 1, '.') && is_one_of(label, versions));
}

/// « délibération 2015-06 », « rapport 2015/12 »: the number of an act within its year.
bool is_act_number(const Scan& scan, int at) {
    constexpr std::array<std::string_view, 6> acts{"délibération", "Délibération", "DÉLIBÉRATION",
                                                   "rapport",      "Rapport",      "RAPPORT"};
    return scan.at(at).digits == 4 && is_one_of(scan.written(at - 1), acts);
}

/// « L. 1511-3 », « R 1612-10 », « LO. 1112-1 »: an article of a code.
bool is_code_article(const Scan& scan, int at) {
    constexpr std::array<std::string_view, 5> parts{"L", "R", "D", "LO", "A"};
    if (scan.at(at).digits < 3 || !scan.is_mark(at + 1, '-') || !scan.is_glued(at + 1))
        return false;
    const int letter = scan.is_mark(at - 1, '.') ? at - 2 : at - 1;
    return is_one_of(scan.written(letter), parts);
}

/// « le 20/11 »; alone only as « 22/04 », which is no mark out of twenty, or « 22/4 » behind a
/// word, which is no score. « aux 2/3 » is a fraction, « 24/7 » is around the clock.
bool is_day_of_month(const Scan& scan, int at, const Lexeme& day, const Lexeme& month) {
    const bool fraction = scan.is(at - 1, Term::to_the) && day.digits == 1 && month.digits == 1;
    if (fraction && day.value < month.value) return false;
    const bool of_something = scan.is(at + 3, Term::of) || scan.is(at + 3, Term::of_elided) ||
                              scan.is(at + 3, Term::of_the) || scan.is(at + 3, Term::of_the_plural);
    if (of_something && day.digits == 1 && month.digits == 1 && day.value < month.value)
        return false;  // « le 3/4 du pays »
    if (is_introduced(scan, at)) return true;
    if (month.value >= 10) return false;
    if (month.digits == 2) return day.value > 12;
    const bool around_the_clock = day.value == 24 && month.value == 7;
    return day.value > 20 && !around_the_clock && !scan.is_mark(at - 1, ':');
}

/// « saison 2006/07 », « années 2006/07 »: two years.
bool is_season(const Scan& scan, int at) {
    switch (scan.at(at - 1).term) {
        case Term::years:
        case Term::dated:
        case Term::season:
        case Term::edition:
        case Term::contest:
            return true;
        default:
            return false;
    }
}

Rule read_two(const Scan& scan, int at, int second) {
    const Lexeme& a = scan.at(at);
    const Lexeme& b = scan.at(second);
    const bool slash = scan.is_mark(at + 1, '/');
    const bool dot = scan.is_mark(at + 1, '.');
    const bool two_years = is_season(scan, at) && b.digits == 2 && b.value == (a.value + 1) % 100;
    if (may_be_year(a) && may_be_month(b) && !dot && !two_years) {
        return reading(at, second + 1, written(a, b));
    }
    if (may_be_month(a) && may_be_year(b) && (!dot || (scan.typed() && a.digits == 2))) {
        return reading(at, second + 1, written(b, a));
    }
    if (slash && may_be_day(a) && may_be_month(b) && is_day_of_month(scan, at, a, b) &&
        !scan.is(second + 1, Term::measure)) {
        Written what;
        what.month = static_cast<std::uint8_t>(b.value);
        return reading(at, second + 1, what, &a);
    }
    return std::nullopt;
}

/// « 1er/03/2015 »
Rule read_ordinal_figures(const Scan& scan, int at) {
    const auto second = number_behind(scan, at + 2);
    const auto third = second ? number_behind(scan, *second + 1) : std::nullopt;
    if (!third || !is_free_number(scan, at) || !ends_number(scan, *third)) return std::nullopt;
    return read_three(scan, at, *second, *third);
}

/// « 11 - 2016 », « 2016 - 11 »: hyphens that stand apart, nothing counted behind.
Rule read_spaced_month(const Scan& scan, int at) {
    if (!scan.is_mark(at + 1, '-') || !scan.is_number(at + 2) || scan.is_word(at + 3))
        return std::nullopt;
    const Lexeme& a = scan.at(at);
    const Lexeme& b = scan.at(at + 2);
    if (!is_free_number(scan, at) || !ends_number(scan, at + 2)) return std::nullopt;
    const Lexeme& year = a.digits == 4 ? a : b;
    const Lexeme& month = a.digits == 4 ? b : a;
    const bool plausible = may_be_year(year) && may_be_month(month) && month.digits == 2;
    return plausible ? Rule(reading(at, at + 3, written(year, month))) : std::nullopt;
}

}  // namespace

bool is_free_number(const Scan& scan, int at) {
    if (scan.is_word(at - 1) && scan.is_glued(at)) {
        // Elision aside, a number does not touch a word: A320; « l5 » is a slip of the press.
        const bool elided = scan.is(at - 1, Term::of_elided) || scan.is(at - 1, Term::the_elided);
        constexpr std::size_t letter = 1;  // the apostrophe belongs to its word
        return elided && scan.written(at - 1).size() > letter;
    }
    const Lexeme& before = scan.at(at - 1);
    if (before.kind == Lexeme::Kind::mark && scan.is_glued(at)) {
        const char mark = static_cast<char>(before.value);
        const bool joins = mark == '.' || mark == ',' || mark == '/' || mark == '-' || mark == ':';
        if (joins && scan.is_glued(at - 1) && (scan.is_number(at - 2) || mark == '/')) return false;
        const bool to_word = mark == '-' && scan.is_glued(at - 1) && scan.is_word(at - 2);
        if (to_word && !scan.is(at - 2, Term::edge)) return false;  // but « mi-2015 »
        if (mark == '#' || mark == '$' || mark == '+' || mark == '=' || mark == '_' || mark == '&')
            return false;
        if (mark == 'o') return false;
    }
    if (scan.is(at - 1, Term::number_sign) || is_code_article(scan, at)) return false;
    return !scan.is_mark(at - 1, 'o');
}

bool ends_number(const Scan& scan, int at) {
    if (scan.is_number(at + 1) && !scan.is_glued(at + 1)) {
        const bool thousands = scan.at(at + 1).digits == 3;  // « 10 000 », « 1700 000 »
        if (thousands && (scan.at(at).digits <= 3 || scan.at(at + 1).value == 0)) return false;
    }
    if (!scan.is_glued(at + 1)) return true;
    if (scan.is_word(at + 1)) return false;
    const bool joins = scan.is_mark(at + 1, '.') || scan.is_mark(at + 1, ',') ||
                       scan.is_mark(at + 1, '/') || scan.is_mark(at + 1, '-') ||
                       scan.is_mark(at + 1, ':');
    return !(joins && scan.is_glued(at + 2) &&
             (scan.is_number(at + 2) || scan.is_mark(at + 1, '/')));
}

Rule read_figures(const Scan& scan, int at) {
    if (scan.is(at, Term::weekday)) {  // « lundi 20/11 »
        Rule figures = scan.is_number(at + 1) ? read_figures(scan, at + 1) : std::nullopt;
        if (!figures) return std::nullopt;
        figures->first = at;
        std::get<Written>(figures->what.first).weekday = static_cast<Weekday>(scan.at(at).value);
        return figures;
    }
    if (scan.is(at - 1, Term::law)) return std::nullopt;  // « directive 2016/680 »
    const bool ordinal = scan.at(at).value == 1 && scan.is(at + 1, Term::ordinal_suffix) &&
                         scan.at(at + 1).value == 1;
    if (ordinal) return read_ordinal_figures(scan, at);
    const auto second = number_behind(scan, at + 1);
    if (!second) return read_spaced_month(scan, at);
    if (!is_free_number(scan, at) || is_labelled(scan, at)) return std::nullopt;
    const auto third = number_behind(scan, *second + 1);
    if (!third && is_act_number(scan, at)) return std::nullopt;
    const int last = third ? *third : *second;
    const bool time_follows = scan.is_word(last + 1) && scan.written(last + 1) == "T";
    if (!ends_number(scan, last) && !time_follows) return std::nullopt;
    return third ? read_three(scan, at, *second, *third) : read_two(scan, at, *second);
}

}  // namespace kiosque
