#include "analyzers/dates/calendar.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"

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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads a text from left to right; every step says whether what it asked for was there.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : rest_(text) { skip_spaces(); }

    bool at_end() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool take(char c) {
        if (peek() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip_spaces() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            rest_.remove_prefix(1);
    }
    /// A run of digits of a length in bounds, and nothing but the run. A value beyond nine digits
    /// (fractions of a second, which nobody asks for) stays at its first nine.
    std::optional<int> number(std::size_t least, std::size_t most) {
        constexpr std::size_t held = 9;  // digits that an int holds
        std::size_t size = 0;
        int value = 0;
        for (; size < rest_.size() && size <= most && is_digit(rest_[size]); ++size) {
            if (size < held) value = value * 10 + (rest_[size] - '0');
        }
        if (size < least || size > most) return std::nullopt;
        rest_.remove_prefix(size);
        return value;
    }
    /// Exactly so many digits, whatever follows: « 20231120 ».
    std::optional<int> digits(std::size_t size) {
        int value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (i >= rest_.size() || !is_digit(rest_[i])) return std::nullopt;
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(size);
        return value;
    }
    /// ASCII letters, in lower case.
    std::string word() {
        std::string out;
        while (!rest_.empty()) {
            const char c = rest_.front();
            const bool upper = c >= 'A' && c <= 'Z';
            if (!upper && !(c >= 'a' && c <= 'z')) break;
            out += upper ? static_cast<char>(c - 'A' + 'a') : c;
            rest_.remove_prefix(1);
        }
        return out;
    }

  private:
    std::string_view rest_;
};

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

/// « 22:30:00.123 », « 9:30 pm » as seconds of the day, which 24:00 ends.
std::optional<int> read_time(Cursor& text) {
    auto hour = text.digits(2);
    Cursor short_hour = text;
    if (!hour) {  // « 9:30 »
        hour = short_hour.digits(1);
        if (!hour || short_hour.peek() != ':') return std::nullopt;
        text = short_hour;
    }
    const bool colon = text.take(':');
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

/// What may stand behind a day: a time, perhaps with a zone. What cannot be read is passed over.
Date with_time(PartialDate day, Cursor& text, std::string_view zone) {
    if (!is_valid(day)) return std::nullopt;
    if (!text.take('T') && !text.take('t')) text.skip_spaces();
    const auto seconds = read_time(text);
    if (!seconds) return day;
    const auto told = read_zone(text);
    return told ? local_day(day, *seconds, *told, zone) : Date(day);
}

/// « 2023-11-20T22:30:00Z », « 2023-11 », « 2023/11/20 », « 20231120 », « 20231120T223000Z »
Date read_iso(Cursor text, std::string_view zone) {
    const auto year = text.digits(4);
    if (!year) return std::nullopt;
    if (text.at_end()) return make_date(*year);
    const char separator = text.peek();
    if (separator >= '0' && separator <= '9') {
        const auto month = text.digits(2);
        const auto day = text.digits(2);
        if (!month || !day || *month == 0 || *day == 0) return std::nullopt;
        if (text.peek() >= '0' && text.peek() <= '9') return std::nullopt;
        return with_time(make_date(*year, *month, *day), text, zone);
    }
    if (!text.take('-') && !text.take('/') && !text.take('.')) return std::nullopt;
    const auto month = text.number(1, 2);
    if (!month || *month == 0) return std::nullopt;
    if (text.at_end()) return make_date(*year, *month);
    if (!text.take(separator)) return std::nullopt;
    const auto day = text.number(1, 2);
    if (!day || *day == 0) return std::nullopt;
    return with_time(make_date(*year, *month, *day), text, zone);
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
        year = full_year(*year, std::nullopt);
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

/// The first date or period that tells its year, as French writes it.
std::optional<DateInterval> read_french(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes);
    const Scan lone(text, lexemes, true);
    for (int at = 0; at < scan.size(); ++at) {
        const auto reading = read_expression(at == 0 ? lone : scan, at);
        if (!reading) continue;
        return resolve(reading->what, std::nullopt);
    }
    return std::nullopt;
}

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
    return *month == 0 || *day == 0 || !is_valid(make_date(*year, *month, *day));
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
               !resolve(reading->what, std::nullopt);
    }
    return false;
}

}  // namespace

std::optional<DateInterval> parse_metadata_period(std::string_view text, std::string_view zone) {
    constexpr std::size_t longest = 200;  // a date, perhaps in a phrase; anything longer is no date
    constexpr int most_years = 10;
    if (text.size() > longest) return std::nullopt;
    const Cursor cursor(text);
    Date date = read_iso(cursor, zone);
    const bool two_years = date && date->month > 12 && date->day == 0;  // « 1914-18 »
    if (!date) date = read_english(cursor, zone);
    if (!date) date = read_epoch(cursor, zone);
    if (date && !two_years) return is_valid(*date) ? std::optional(only(*date)) : std::nullopt;
    const auto period = read_french(text);
    return period && period->to.year - period->from.year < most_years ? period : std::nullopt;
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

bool is_impossible_date(std::string_view text) {
    constexpr std::size_t longest = 200;
    return text.size() <= longest &&
           (is_impossible_iso(Cursor(text)) || is_impossible_french(text));
}

bool contradict(PartialDate a, PartialDate b) {
    constexpr int slack = 1;
    return day_number(first_day(a)) > day_number(last_day(b)) + slack ||
           day_number(first_day(b)) > day_number(last_day(a)) + slack;
}

}  // namespace kiosque
