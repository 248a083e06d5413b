#include "analyzers/dates/query_date.h"

#include "analyzers/dates/calendar.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/resolution.h"

#include <vector>

#include <fmt/core.h>

namespace kiosque {
namespace {

constexpr std::string_view examples =
    "write 2015, 2015-03, 2015-03-14, 14/03/2015, \"mars 2015\", \"14 mars 2015\" or \"hier\"";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// Reads the expression that fills the whole text, its introducing words aside: « du 3 au 7 mars »,
/// « le 1er mai », « en 2015 », « au mois de mars ».
std::optional<Expression> read_whole(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes, true);
    constexpr int introducing = 6;
    for (int at = 0; at < introducing && at < scan.size(); ++at) {
        const auto reading = read_expression(scan, at);
        if (reading && reading->end == scan.size()) return reading->what;
        switch (scan.at(at).term) {
            case Term::the:
            case Term::the_feminine:
            case Term::the_elided:
            case Term::the_plural:
            case Term::in:
            case Term::of:
            case Term::of_the:
            case Term::to_the:
            case Term::to:
            case Term::this_:
            case Term::within:
            case Term::edge:
            case Term::years:
            case Term::unit:
                break;
            default:
                return std::nullopt;
        }
    }
    return std::nullopt;
}

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

std::string backwards(std::string_view text) {
    return fmt::format("\"{}\" runs backwards: write the earlier date first", text);
}

/// « lundi 15 mars 2015 », which was a Sunday.
std::optional<std::string> about_weekday(const Moment& moment, PartialDate today) {
    const auto* const written = std::get_if<Written>(&moment);
    if (written == nullptr || written->weekday == Weekday::none || written->day == 0)
        return std::nullopt;
    const auto days = resolve({moment, std::nullopt}, today);
    if (!days || weekday_of(days->from) == written->weekday) return std::nullopt;
    const PartialDate day = days->from;
    return fmt::format("{} {} {} is a {}: correct the day or leave out \"{}\"", day.day,
                       english_month_name(day.month), day.year,
                       english_weekday_name(static_cast<int>(weekday_of(day))),
                       weekday_name(static_cast<int>(written->weekday)));
}

/// The same for each end of a range, the first of which may leave month and year to the last.
std::optional<std::string> about_weekdays(const Expression& what, const DateInterval& days,
                                          PartialDate today) {
    if (!what.last) return about_weekday(what.first, today);
    if (auto message = about_weekday(*what.last, today)) return message;
    Moment first = what.first;
    if (auto* const written = std::get_if<Written>(&first); written != nullptr) {
        written->year = days.from.year;
        written->month = days.from.month;
    }
    return about_weekday(first, today);
}

/// Why an expression that was read means no days.
std::string explain(const Expression& what, std::string_view text, PartialDate today) {
    if (what.last) {
        const Expression last{*what.last, std::nullopt};
        if (!resolve(last, today)) return explain(last, text, today);
        return backwards(text);
    }
    if (const auto* const written = std::get_if<Written>(&what.first)) {
        if (written->day != 0 && written->month != 0) return about_day(*written, text);
    }
    return fmt::format("\"{}\" is no day of the calendar: {}", text, examples);
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
std::optional<std::string> explain_figures(std::string_view text) {
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

}  // namespace

std::variant<DateInterval, std::string> parse_query_date(std::string_view text, PartialDate today) {
    constexpr std::size_t longest = 200;
    text = trimmed(text);
    if (text.empty()) return fmt::format("no date was given: {}", examples);
    if (text.size() > longest) return fmt::format("this is too long for a date: {}", examples);
    if (const auto date = parse_iso_date(text)) return only(*date);
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto from = parse_iso_date(text.substr(0, slash));
        const auto to = parse_iso_date(text.substr(slash + 1));
        if (from && to) {
            if (day_number(first_day(*from)) > day_number(last_day(*to))) return backwards(text);
            return DateInterval{*from, *to};
        }
        if (from || to) {
            if (const auto message =
                    explain_iso(from ? text.substr(slash + 1) : text.substr(0, slash)))
                return *message;
        }
    }
    if (text.find_first_not_of("0123456789") == std::string_view::npos) return about_year(text);
    if (const auto message = explain_iso(text)) return *message;
    const auto what = read_whole(text);
    if (const auto message = what ? std::nullopt : explain_figures(text)) return *message;
    if (!what) return fmt::format("cannot read \"{}\" as a date: {}", text, examples);
    if (const auto days = resolve(*what, today)) {
        if (const auto message = about_weekdays(*what, *days, today)) return *message;
        return *days;
    }
    return explain(*what, text, today);
}

}  // namespace kiosque
