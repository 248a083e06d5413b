#include "analyzers/dates/calendar.h"
#include "analyzers/dates/cursor.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/metadata_period.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/short_year.h"
#include "analyzers/dates/year_bounds.h"

#include <array>
#include <vector>

#include <fmt/core.h>

namespace kiosque {
namespace {

/// « 2023-02-30 », perhaps with a time behind; a year 0 stands for no date at all.
bool is_impossible_iso(Cursor text) {
    const auto year = text.digits(4);
    const char separator = text.peek();
    if (!year || *year == 0 || (separator != '-' && separator != '/')) return false;
    text.take(separator);
    const auto month = text.number(1, 2);
    if (!month || !text.take(separator)) return false;
    const auto day = text.number(1, 2);
    if (!day) return false;
    if (*day == 0) return *month > 12;  // « 1897-05-00 »: the day is unknown
    return *month == 0 || !is_valid(make_date(*year, *month, *day));
}

/// « 20150229 »: figures that are not far from a day.
bool is_impossible_compact(Cursor text) {
    constexpr int months = 12;
    constexpr int days = 31;
    const auto year = text.digits(4);
    const auto month = text.digits(2);
    const auto day = text.digits(2);
    if (!year || !month || !day || is_digit(text.peek())) return false;
    const bool near = *year >= first_shown_year && *year <= last_shown_year && *month >= 1 &&
                      *month <= months && *day >= 1 && *day <= days;
    return near && !is_valid(make_date(*year, *month, *day));
}

/// « 12/31/2015 », « 31-02-2015 »
bool is_impossible_figures(Cursor text) {
    const auto day = text.number(1, 2);
    const char separator = text.peek();
    if (!day || !(text.take('/') || text.take('-') || text.take('.'))) return false;
    const auto month = text.number(1, 2);
    if (!month || !text.take(separator)) return false;
    const auto year = text.number(4, 4);
    return year && *year != 0 && *month != 0 && *day != 0 &&
           !is_valid(make_date(*year, *month, *day));
}

/// « 2019-W53-1 »
bool is_impossible_week(Cursor text) {
    const auto year = text.digits(4);
    if (!year || !text.take('-') || !text.take('W')) return false;
    const auto week = text.digits(2);
    const bool separated = text.take('-');
    const auto day = text.digits(1);
    constexpr int days = 7;
    return week && separated && day && (*day == 0 || *day > days || !monday_of_week(*year, *week));
}

bool is_impossible_french(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes, true);
    for (int at = 0; at < scan.size(); ++at) {
        const auto reading = read_expression(scan, at);
        if (!reading) continue;
        const auto* const written = std::get_if<Written>(&reading->what.first);
        return written != nullptr && written->year != 0 && written->day != 0 &&
               !resolve(with_century(reading->what, current_year()), std::nullopt);
    }
    return false;
}

/// Weekday, day, month and year as English writes them, in any order: « Wed, 31 Feb 2019 10:00 ».
struct EnglishDay {
    Weekday weekday = Weekday::none;
    int day = 0;
    int month = 0;
    int year = 0;

    bool is_whole() const { return day != 0 && month != 0 && year != 0; }
};

/// « Mon », « Tues », « Thursday », in lower case; « monde » is none.
Weekday english_weekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
    constexpr std::size_t shortest = 3;
    if (word.size() < shortest) return Weekday::none;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].starts_with(word)) return static_cast<Weekday>(i + 1);
    return Weekday::none;
}

EnglishDay read_english_day(Cursor text) {
    EnglishDay out;
    while (!text.at_end() && !out.is_whole()) {
        if (const std::string word = text.word(); !word.empty()) {
            const int month = english_month(word);
            if (out.month == 0 && month != 0)
                out.month = month;
            else if (out.weekday == Weekday::none)
                out.weekday = english_weekday(word);
        } else if (const auto day = text.number(1, 2)) {
            if (out.day == 0) out.day = *day;
        } else if (const auto year = text.number(4, 4)) {
            out.year = *year;
        } else {
            text.take(text.peek());
        }
    }
    return out;
}

bool is_impossible_english(Cursor text) {
    const EnglishDay read = read_english_day(text);
    return read.is_whole() && !is_valid(make_date(read.year, read.month, read.day));
}

/// « lundi », if `day` was none.
bool is_wrong(Weekday named, PartialDate day) {
    return named != Weekday::none && is_day(day) && weekday_of(day) != named;
}

std::string about_weekday(Weekday named, PartialDate day) {
    return fmt::format("names a {}, but {} {} {} was a {}",
                       english_weekday_name(static_cast<int>(named)), day.day,
                       english_month_name(day.month), day.year,
                       english_weekday_name(static_cast<int>(weekday_of(day))));
}

Weekday weekday_named(const Moment& moment) {
    const auto* const written = std::get_if<Written>(&moment);
    return written != nullptr && written->day != 0 ? written->weekday : Weekday::none;
}

}  // namespace

bool is_impossible_date(std::string_view text) {
    return text.size() <= longest_metadata_date &&
           (is_impossible_iso(Cursor(text)) || is_impossible_compact(Cursor(text)) ||
            is_impossible_figures(Cursor(text)) || is_impossible_week(Cursor(text)) ||
            is_impossible_english(Cursor(text)) || is_impossible_french(text));
}

std::string explain_metadata_date(std::string_view text) {
    if (is_impossible_date(text)) return "does not exist";
    if (read_metadata_period(text, "UTC"))
        return fmt::format("lies outside the years {} to {}", first_lone_year, last_lone_year);
    return "cannot be read";
}

std::optional<std::string> explain_weekday(std::string_view text) {
    if (text.size() > longest_metadata_date) return std::nullopt;
    const EnglishDay english = read_english_day(Cursor(text));
    const PartialDate day = make_date(english.year, english.month, english.day);
    if (english.is_whole() && is_valid(day) && is_wrong(english.weekday, day))
        return about_weekday(english.weekday, day);
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes);
    for (int at = 0; at < scan.size(); ++at) {
        const auto reading = read_expression(scan, at);
        if (!reading) continue;
        const auto days = resolve(with_century(reading->what, current_year()), std::nullopt);
        if (!days) return std::nullopt;
        const Weekday first = weekday_named(reading->what.first);
        if (is_wrong(first, days->from)) return about_weekday(first, days->from);
        const Weekday last =
            reading->what.last ? weekday_named(*reading->what.last) : Weekday::none;
        return is_wrong(last, days->to) ? std::optional(about_weekday(last, days->to))
                                        : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace kiosque
