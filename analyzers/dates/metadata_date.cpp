#include "analyzers/dates/calendar.h"
#include "analyzers/dates/cursor.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/metadata_period.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/short_year.h"
#include "analyzers/dates/year_bounds.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <unicode/timezone.h>

namespace kiosque {
namespace {

using Date = std::optional<PartialDate>;

constexpr int seconds_a_day = 86400;

struct Zone {
    bool known = false;  ///< without one, a time is local already
    int offset = 0;      ///< seconds east of Greenwich
};

struct NamedZone {
    std::string_view name;
    int hours;
};

constexpr std::array named_zones{
    NamedZone{"z", 0},    NamedZone{"gmt", 0},  NamedZone{"utc", 0},  NamedZone{"ut", 0},
    NamedZone{"wet", 0},  NamedZone{"west", 1}, NamedZone{"bst", 1},  NamedZone{"cet", 1},
    NamedZone{"met", 1},  NamedZone{"cest", 2}, NamedZone{"mest", 2}, NamedZone{"eet", 2},
    NamedZone{"eest", 3}, NamedZone{"msk", 3},  NamedZone{"est", -5}, NamedZone{"edt", -4},
    NamedZone{"cst", -6}, NamedZone{"cdt", -5}, NamedZone{"mst", -7}, NamedZone{"mdt", -6},
    NamedZone{"pst", -8}, NamedZone{"pdt", -7},
};

std::optional<Zone> read_zone(Cursor& text) {
    text.skip_spaces();
    const bool east = text.peek() == '+';
    if (text.take('+') || text.take('-')) {
        const auto hours = text.digits(2);
        if (!hours) return std::nullopt;
        text.take(':');
        const int minutes = text.digits(2).value_or(0);
        if (*hours > 18 || minutes > 59) return std::nullopt;
        const int offset = *hours * 3600 + minutes * 60;
        return Zone{true, east ? offset : -offset};
    }
    const std::string name = text.word();
    for (const NamedZone& zone : named_zones) {
        if (zone.name != name) continue;
        const bool shifted = zone.hours == 0 && (text.peek() == '+' || text.peek() == '-');
        return shifted ? read_zone(text) : Zone{true, zone.hours * 3600};  // « UTC+0200 »
    }
    return Zone{};
}

enum class Half : std::uint8_t { morning, afternoon };

/// « AM », « p.m. », passed over if it stands there.
std::optional<Half> read_half(Cursor& text) {
    Cursor ahead = text;
    ahead.skip_spaces();
    std::string letters = ahead.word();
    if (letters == "a" || letters == "p") {
        if (!ahead.take('.') || ahead.word() != "m") return std::nullopt;
        ahead.take('.');
        letters += 'm';
    }
    if (letters != "am" && letters != "pm") return std::nullopt;
    text = ahead;
    return letters == "am" ? Half::morning : Half::afternoon;
}

/// « 22:30:00.123 », « 9:30 pm », « 22h30 », « 9 h » as seconds of the day, which 24:00 ends.
std::optional<int> read_time(Cursor& text) {
    auto hour = text.digits(2);
    Cursor short_hour = text;
    if (!hour) {  // « 9:30 »
        hour = short_hour.digits(1);
        Cursor behind = short_hour;
        behind.skip_spaces();
        if (!hour || (short_hour.peek() != ':' && behind.peek() != 'h')) return std::nullopt;
        text = short_hour;
    }
    Cursor french = text;
    french.skip_spaces();
    const bool letter = french.take('h');
    if (letter) {
        text = french;
        french.skip_spaces();
        if (is_digit(french.peek())) text = french;
    }
    const bool colon = !letter && text.take(':');
    const auto minute = text.digits(2);
    const int second = minute && (!colon || text.take(':')) ? text.digits(2).value_or(0) : 0;
    if (text.take('.') || text.take(',')) text.number(1, 12);
    constexpr int midnight = 24;
    constexpr int noon = 12;
    if (*hour > midnight || minute.value_or(0) > 59 || second > 60) return std::nullopt;
    if (*hour == midnight && minute.value_or(0) + second > 0) return std::nullopt;
    if (const auto half = read_half(text); half && *hour >= 1 && *hour <= noon)
        hour = *hour % noon + (*half == Half::afternoon ? noon : 0);
    return *hour * 3600 + minute.value_or(0) * 60 + second;
}

std::unique_ptr<const icu::TimeZone> make_zone(std::string_view name) {
    return std::unique_ptr<const icu::TimeZone>(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(
            icu::StringPiece(name.data(), static_cast<int>(name.size())))));
}

int offset_of(const icu::TimeZone& zone, double instant) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    zone.getOffset(instant * 1000.0, 0, raw, saving, status);
    return U_SUCCESS(status) != 0 ? (raw + saving) / 1000 : 0;
}

/// Making an ICU zone takes microseconds and an archive has as many dates as articles: the usual
/// zone is made once, and is constant. Another zone is made anew each time.
int offset_in(std::string_view zone, double instant) {
    constexpr std::string_view usual = "Europe/Paris";
    static const auto paris = make_zone(usual);
    if (zone == usual) return offset_of(*paris, instant);
    return offset_of(*make_zone(zone), instant);
}

/// The day that it was in `zone` at a moment told in another.
Date local_day(PartialDate day, int seconds, const Zone& told, std::string_view zone) {
    if (!is_valid(day)) return std::nullopt;
    if (!told.known) return day;
    static const DayNumber epoch = day_number({1970, 1, 1});
    const int told_days = day_number(day) - epoch;
    const double instant = static_cast<double>(told_days) * seconds_a_day + seconds - told.offset;
    const int shift = seconds - told.offset + offset_in(zone, instant);
    // Floor: the evening before is a negative shift.
    const int days = (shift + 2 * seconds_a_day) / seconds_a_day - 2;
    const PartialDate local = date_of(day_number(day) + days);
    return is_valid(local) ? Date(local) : std::nullopt;
}

/// What may stand behind a day: a time, perhaps with a zone. What cannot be read is left in `text`.
Date with_time(PartialDate day, Cursor& text, std::string_view zone) {
    if (!is_valid(day)) return std::nullopt;
    if (!is_day(day)) return day;
    Cursor ahead = text;
    if (!ahead.take('T') && !ahead.take('t')) ahead.skip_spaces();
    if (ahead.rest().starts_with("à ")) ahead = Cursor(ahead.rest().substr(3));
    const auto seconds = read_time(ahead);
    if (!seconds) return day;
    text = ahead;
    const auto told = read_zone(ahead);
    if (!told) return day;
    text = ahead;
    return local_day(day, *seconds, *told, zone);
}

/// « 1897-05-00 », « 1897-00-00 »: catalogues write zeros for what they do not know.
PartialDate known_part(int year, int month, int day) {
    if (day == 0) return make_date(year, month);
    return month == 0 ? PartialDate{} : make_date(year, month, day);
}

bool is_week(Cursor text) {
    return text.digits(4) && text.take('-') && text.take('W');
}

/// « 2019-W10-1 »
Date read_week(Cursor text) {
    const auto year = text.digits(4);
    text.take('-');
    text.take('W');
    const auto week = text.digits(2);
    if (!week || !text.take('-')) return std::nullopt;
    const auto day = text.digits(1);
    constexpr int days = 7;
    if (!day || *day == 0 || *day > days) return std::nullopt;
    const auto monday = monday_of_week(*year, *week);
    return monday ? Date(date_of(*monday + *day - 1)) : std::nullopt;
}

/// « 2023-11-20T22:30:00Z », « 2023-11 », « 2023/11/20 », « 20231120 », « 20231120T223000Z »
Date read_iso(Cursor& text, std::string_view zone) {
    const auto year = text.digits(4);
    if (!year) return std::nullopt;
    if (text.at_end()) return make_date(*year);
    const char separator = text.peek();
    if (separator >= '0' && separator <= '9') {
        const auto month = text.digits(2);
        if (month && *month != 0 && text.at_end()) return make_date(*year, *month);
        const auto day = text.digits(2);
        if (!month || !day || is_digit(text.peek())) return std::nullopt;
        return with_time(known_part(*year, *month, *day), text, zone);
    }
    if (!text.take('-') && !text.take('/') && !text.take('.')) return std::nullopt;
    const auto month = text.number(1, 2);
    if (!month) return std::nullopt;
    if (text.at_end()) return *month == 0 ? Date() : Date(make_date(*year, *month));
    if (!text.take(separator)) return std::nullopt;
    const auto day = text.number(1, 2);
    if (!day) return std::nullopt;
    return with_time(known_part(*year, *month, *day), text, zone);
}

/// « Mon, 20 Nov 2023 22:30:00 +0100 », « November 20, 2023 », « Mon Nov 20 22:30:00 2023 »
Date read_english(Cursor text, std::string_view zone) {
    std::string word = text.word();
    int month = english_month(word);
    if (month == 0 && !word.empty()) {
        constexpr std::array<std::string_view, 7> weekdays{"mon", "tue", "wed", "thu",
                                                           "fri", "sat", "sun"};
        bool weekday = false;
        for (const std::string_view name : weekdays) weekday = weekday || word.starts_with(name);
        if (!weekday) return std::nullopt;
        text.take('.');
        text.take(',');
        text.skip_spaces();
        month = english_month(text.word());
    }
    text.take('.');
    text.skip_spaces();
    const auto day = text.number(1, 2);
    if (!day) return std::nullopt;
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
        Cursor ahead = text;
        if (ahead.word() == suffix) text = ahead;
    }
    text.take('-');
    text.skip_spaces();
    if (month == 0) month = english_month(text.word());
    if (month == 0) return std::nullopt;
    text.take('.');
    text.take(',');
    text.take('-');
    text.skip_spaces();
    Cursor ahead = text;
    std::optional<int> seconds;
    Zone told;
    if (ahead.digits(2) && ahead.peek() == ':') {  // the C library puts the time before the year
        seconds = read_time(text);
        text.skip_spaces();
        if (!is_digit(text.peek()))
            told = read_zone(text).value_or(Zone{});  // others the zone, too
        text.skip_spaces();
    }
    auto year = text.number(4, 4);
    if (!year) {
        year = text.number(2, 2);
        if (!year) return std::nullopt;
        year = last_year_ending_in(*year, current_year());
    }
    if (*day == 0) return std::nullopt;
    text.take(',');
    const PartialDate date = make_date(*year, month, *day);
    return seconds ? local_day(date, *seconds, told, zone) : with_time(date, text, zone);
}

/// Seconds or milliseconds since 1970: ten or thirteen digits, of which the first ten are the
/// seconds.
Date read_epoch(Cursor text, std::string_view zone) {
    constexpr std::size_t seconds = 10;
    constexpr std::size_t milliseconds = 13;
    const std::string_view digits = text.rest();
    if (digits.size() != seconds && digits.size() != milliseconds) return std::nullopt;
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    std::int64_t instant = 0;  // ten digits are more than an int holds
    for (const char digit : digits.substr(0, seconds)) instant = instant * 10 + (digit - '0');
    static const DayNumber epoch = day_number({1970, 1, 1});
    const int days = static_cast<int>(instant / seconds_a_day);
    return local_day(date_of(epoch + days), static_cast<int>(instant % seconds_a_day), {true, 0},
                     zone);
}

/// « 31 mars 2019 à 22h30 GMT »: the day in `zone`, if nothing but the moment stands behind.
PartialDate moved(PartialDate day, std::string_view behind, std::string_view zone) {
    Cursor text(behind);
    text.take(',');
    text.take('-');
    text.skip_spaces();
    const Date local = with_time(day, text, zone);
    text.skip_spaces();
    return local && text.at_end() ? *local : day;
}

/// The first date or period that tells its year, as French writes it.
std::optional<DateInterval> read_french(std::string_view text, std::string_view zone) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes);
    const Scan lone(text, lexemes, true);
    for (int at = 0; at < scan.size(); ++at) {
        const auto reading = read_expression(at == 0 ? lone : scan, at);
        if (!reading) continue;
        const auto days = resolve(with_century(reading->what, current_year()), std::nullopt);
        if (!days || days->from != days->to || !is_day(days->from)) return days;
        return only(moved(days->from, text.substr(scan.at(reading->end - 1).end), zone));
    }
    return std::nullopt;
}

/// « 2015-03-01/2015-03-05 », the interval of ISO 8601
std::optional<DateInterval> read_interval(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto from = parse_iso_date(text.substr(0, slash));
    const auto to = parse_iso_date(text.substr(slash + 1));
    if (!from || !to || day_number(first_day(*from)) > day_number(last_day(*to)))
        return std::nullopt;
    return DateInterval{*from, *to};
}

bool is_short_period(const DateInterval& period) {
    constexpr int most_years = 10;
    return period.to.year - period.from.year < most_years;
}

}  // namespace

std::string_view unread_part(std::string_view text) {
    if (text.size() > longest_metadata_date || read_interval(text)) return {};
    Cursor cursor(text);
    const Date day = read_iso(cursor, "UTC");
    cursor.skip_spaces();
    const bool is_remark = cursor.peek() == '[' || cursor.peek() == '(';
    return day && is_day(*day) && !is_remark ? cursor.rest() : std::string_view();
}

std::optional<DateInterval> read_metadata_period(std::string_view text, std::string_view zone) {
    if (text.size() > longest_metadata_date) return std::nullopt;
    if (const auto period = read_interval(text))
        return is_short_period(*period) ? period : std::nullopt;
    const Cursor cursor(text);
    if (is_week(cursor)) {
        const Date day = read_week(cursor);
        return day ? std::optional(only(*day)) : std::nullopt;
    }
    Cursor ahead = cursor;
    Date date = read_iso(ahead, zone);
    const bool two_years = date && date->month > 12 && date->day == 0;  // « 1914-18 »
    if (!date) date = read_english(cursor, zone);
    if (!date) date = read_epoch(cursor, zone);
    if (date && !two_years) return is_valid(*date) ? std::optional(only(*date)) : std::nullopt;
    const auto period = read_french(text, zone);
    return period && is_short_period(*period) ? period : std::nullopt;
}

std::optional<DateInterval> parse_metadata_period(std::string_view text, std::string_view zone) {
    const auto period = read_metadata_period(text, zone);
    const bool possible =
        period && is_publication_year(period->from.year) && is_publication_year(period->to.year);
    return possible ? period : std::nullopt;
}

bool is_publication_year(int year) {
    return year >= first_lone_year && year <= last_lone_year;
}

std::optional<PartialDate> parse_metadata_date(std::string_view text, std::string_view zone) {
    const auto period = parse_metadata_period(text, zone);
    return period && period->from == period->to ? Date(period->from) : std::nullopt;
}

PartialDate dated_as(const DateInterval& period) {
    constexpr int issue = 3;  // days: « samedi 5-lundi 7 »
    const PartialDate from = period.from;
    const PartialDate to = period.to;
    if (from == to) return from;
    const bool days = is_day(from) && is_day(to);
    if (days && day_number(to) - day_number(from) < issue) return from;
    const bool one_month = from.month != 0 && from.year == to.year && from.month == to.month;
    return make_date(from.year, one_month ? from.month : 0);
}

bool is_known_zone(std::string_view zone) {
    return !zone.empty() && *make_zone(zone) != icu::TimeZone::getUnknown();
}

bool contradict(PartialDate a, PartialDate b) {
    constexpr int slack = 1;
    return day_number(first_day(a)) > day_number(last_day(b)) + slack ||
           day_number(first_day(b)) > day_number(last_day(a)) + slack;
}

}  // namespace kiosque
