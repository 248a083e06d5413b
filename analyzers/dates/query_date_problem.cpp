#include "analyzers/dates/query_date_problem.h"

#include "analyzers/dates/calendar.h"
#include "analyzers/dates/lexeme.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/year_bounds.h"
#include "analyzers/text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace kiosque {
namespace {

std::string about_day(const Written& written, std::string_view text) {
    const int month = written.month;
    if (month < 1 || month > 12) {
        return fmt::format(
            "there is no month {} in \"{}\": months go from 1 to 12, the day comes before the "
            "month",
            month, text);
    }
    const std::string_view name = english_month_name(month);
    const int days = days_in_month(written.year == 0 ? 2000 : written.year, month);
    if (written.year == 0)
        return fmt::format("{} {} does not exist: {} has {} days", written.day, name, name, days);
    return fmt::format("{} {} {} does not exist: {} {} has {} days", written.day, name,
                       written.year, name, written.year, days);
}

std::string about_year(std::string_view text) {
    return fmt::format("\"{}\" is no year: years have four digits, from 0001 to 9999", text);
}

/// « 2015-13 », « 2015-02-30 »: figures in ISO order that parse_iso_date refused.
std::optional<std::string> explain_iso(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != 7 && text.size() != shape.size()) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '0' ? !digit : text[i] != shape[i]) return std::nullopt;
    }
    const auto digit = [&](std::size_t i) { return text[i] - '0'; };
    const int year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    const int month = digit(5) * 10 + digit(6);
    if (month < 1 || month > 12) {
        return fmt::format("there is no month {} in \"{}\": months go from 01 to 12", month, text);
    }
    if (year == 0) return about_year(text.substr(0, 4));
    if (text.size() == 7) return std::nullopt;
    Written written;
    written.year = static_cast<std::int16_t>(year);
    written.month = static_cast<std::uint8_t>(month);
    written.day = static_cast<std::uint8_t>(digit(8) * 10 + digit(9));
    return about_day(written, text);
}

/// « 11/20/2015 », the month before the day, or « 13/13/2015 ».
std::optional<std::string> explain_slashes(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes, true);
    constexpr int parts = 5;
    if (scan.size() != parts || !scan.is_mark(1, '/') || !scan.is_mark(3, '/')) return std::nullopt;
    if (!scan.is_number(0) || !scan.is_number(2) || !scan.is_number(4)) return std::nullopt;
    const int first = scan.at(0).value;
    const int second = scan.at(2).value;
    constexpr int months = 12;
    constexpr int days = 31;
    constexpr int year_digits = 4;
    if (scan.at(4).digits != year_digits || first > 99 || second > 99) return std::nullopt;
    if (first > months || second <= months || second > days) {
        Written written;
        written.year = static_cast<std::int16_t>(scan.at(4).value);
        written.month = static_cast<std::uint8_t>(second);
        written.day = static_cast<std::uint8_t>(first);
        return about_day(written, text);
    }
    return fmt::format(
        "there is no month {} in \"{}\": write the day before the month, as in {}/{}/{}", second,
        text, second, scan.written(0), scan.written(4));
}

int figure(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

/// « 01032015 » of eight digits: no year begins them, but one ends them.
bool is_day_first(std::string_view text) {
    const PartialDate day =
        make_date(figure(text.substr(4)), figure(text.substr(2, 2)), figure(text.substr(0, 2)));
    return is_day(day) && day.month != 0 && is_valid(day) && day.year >= first_lone_year &&
           day.year <= last_lone_year && figure(text.substr(0, 4)) < first_lone_year;
}

/// One letter is missing, one too many or another one, or two have changed places.
bool is_one_slip(std::string_view typed, std::string_view meant) {
    const auto [a, b] = std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end());
    const std::string_view rest(a, typed.end());
    const std::string_view wanted(b, meant.end());
    if (rest.empty() || wanted.empty()) return rest.size() + wanted.size() == 1;
    if (rest.substr(1) == wanted || rest == wanted.substr(1)) return true;
    if (rest.substr(1) == wanted.substr(1)) return true;
    return rest.size() > 1 && wanted.size() > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] &&
           rest.substr(2) == wanted.substr(2);
}

/// « juillet » for « juilet », « février » for « Fevier »; empty if it is far from all months.
std::string_view month_meant(std::string_view word) {
    constexpr std::size_t shortest = 4;
    constexpr std::array<std::pair<std::string_view, int>, 3> plain{
        {{"fevrier", 2}, {"aout", 8}, {"decembre", 12}}};
    if (word.size() < shortest) return {};
    const std::string lower = ascii_lower(word);
    for (int month = 1; month <= 12; ++month)
        if (is_one_slip(lower, month_name(month))) return month_name(month);
    for (const auto& [name, month] : plain)
        if (is_one_slip(lower, name)) return month_name(month);
    return {};
}

/// « juilet 2015 » with its month put right; empty if none is amiss.
std::string with_month_meant(const Scan& scan, std::string_view text) {
    for (int at = 0; at < scan.size(); ++at) {
        const Lexeme& word = scan.at(at);
        if (word.kind != Lexeme::Kind::word || !is_plain_word(word)) continue;
        const std::string_view month = month_meant(scan.written(at));
        if (!month.empty())
            return fmt::format("{}{}{}", text.substr(0, word.start), month, text.substr(word.end));
    }
    return {};
}

std::optional<std::string> explain_weekday(const Moment& moment, PartialDate day) {
    const auto* const written = std::get_if<Written>(&moment);
    const bool named = written != nullptr && written->weekday != Weekday::none && written->day != 0;
    if (!named || weekday_of(day) == written->weekday) return std::nullopt;
    return fmt::format("{} {} {} is a {}: correct the day or leave out \"{}\"", day.day,
                       english_month_name(day.month), day.year,
                       english_weekday_name(static_cast<int>(weekday_of(day))),
                       weekday_name(static_cast<int>(written->weekday)));
}

}  // namespace

std::string no_date() {
    return fmt::format("no date was given: {}", date_examples);
}

std::string backwards(std::string_view text) {
    return fmt::format("\"{}\" runs backwards: write the earlier date first", text);
}

std::string explain_expression(const Expression& what, std::string_view text, PartialDate today) {
    if (what.last) {
        const Expression last{*what.last, std::nullopt};
        if (!resolve(last, today)) return explain_expression(last, text, today);
        return backwards(text);
    }
    if (const auto* const written = std::get_if<Written>(&what.first)) {
        if (written->day != 0 && written->month != 0) return about_day(*written, text);
    }
    return fmt::format("\"{}\" is no day of the calendar: {}", text, date_examples);
}

std::optional<std::string> explain_weekdays(const Expression& what, const DateInterval& days) {
    if (auto message = explain_weekday(what.first, days.from)) return message;
    return what.last ? explain_weekday(*what.last, days.to) : std::nullopt;
}

std::optional<std::string> explain_figures(std::string_view text) {
    if (text.find_first_not_of("0123456789") == std::string_view::npos) {
        constexpr std::size_t month = 6;  // digits
        constexpr std::size_t day = 8;
        if (text.size() == day && is_day_first(text))
            return fmt::format("\"{}\" has no marks: write {}-{}-{} or {}/{}/{}", text,
                               text.substr(4), text.substr(2, 2), text.substr(0, 2),
                               text.substr(0, 2), text.substr(2, 2), text.substr(4));
        if (text.size() == day)
            return explain_iso(
                fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
        const int number = text.size() == month ? (text[4] - '0') * 10 + text[5] - '0' : 0;
        if (number >= 1 && number <= 12)
            return fmt::format("\"{}\" is no year: write {}-{} for the month", text,
                               text.substr(0, 4), text.substr(4));
        return about_year(text);
    }
    if (auto message = explain_iso(text)) return message;
    return explain_slashes(text);
}

std::string too_vague(std::string_view text) {
    return fmt::format(
        "\"{}\" is too vague: write its first and its last day, as in 2015-03-01..2015-03-10",
        text);
}

std::string one_ended(std::string_view text) {
    return fmt::format("\"{}\" has but one end: use --from or --to for an open range", text);
}

std::string explain_words(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes);
    const int years = scan.is(0, Term::the_plural) ? 1 : 0;
    if (scan.is(years, Term::years) && scan.at(years + 1).digits == 4 && scan.size() == years + 2) {
        const int year = scan.at(years + 1).value;
        return fmt::format("\"{}\" is no decade: write {} for the year or {}..{} for the ten", text,
                           year, year / 10 * 10, year / 10 * 10 + 9);
    }
    if (const std::string meant = with_month_meant(scan, text); !meant.empty())
        return fmt::format("cannot read \"{}\" as a date: did you mean \"{}\"?", text, meant);
    switch (scan.at(0).term) {
        case Term::before:
        case Term::after:
        case Term::since:
        case Term::until:
            return one_ended(text);
        case Term::around:
        case Term::amount:  // « environ »
            return too_vague(text);
        default:
            break;
    }
    return fmt::format("cannot read \"{}\" as a date: {}", text, date_examples);
}

}  // namespace kiosque
