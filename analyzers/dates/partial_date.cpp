#include "analyzers/dates/partial_date.h"

#include "analyzers/dates/calendar.h"

namespace kiosque {
namespace {

void append_padded(std::string& out, int value, int width) {
    const std::string digits = std::to_string(value);
    out.append(static_cast<std::size_t>(width) - digits.size(), '0');
    out += digits;
}

/// The value of exactly text.size() ASCII digits, else -1.
int read_digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

bool is_valid(PartialDate date) {
    if (date.year < 1 || date.year > 9999 || date.month > 12) return false;
    if (date.month == 0) return date.day == 0;
    return date.day <= days_in_month(date.year, date.month);
}

PartialDate first_day(PartialDate date) {
    if (date.month == 0) date.month = 1;
    if (date.day == 0) date.day = 1;
    return date;
}

PartialDate last_day(PartialDate date) {
    if (date.month == 0) date.month = 12;
    if (date.day == 0) date.day = days_in_month(date.year, date.month);
    return date;
}

std::string to_iso(PartialDate date) {
    std::string out;
    append_padded(out, date.year, 4);
    if (date.month != 0) {
        out += '-';
        append_padded(out, date.month, 2);
    }
    if (date.day != 0) {
        out += '-';
        append_padded(out, date.day, 2);
    }
    return out;
}

std::optional<PartialDate> parse_iso_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    if (text.size() > 4 && text[4] != '-') return std::nullopt;
    if (text.size() > 7 && text[7] != '-') return std::nullopt;
    const int year = read_digits(text.substr(0, 4));
    const int month = text.size() > 4 ? read_digits(text.substr(5, 2)) : 0;
    const int day = text.size() > 7 ? read_digits(text.substr(8, 2)) : 0;
    // A written "00" is not the same as nothing written.
    if (year < 1 || month < 0 || day < 0) return std::nullopt;
    if ((text.size() > 4 && month == 0) || (text.size() > 7 && day == 0)) return std::nullopt;
    const PartialDate date = make_date(year, month, day);
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string to_iso(const DateInterval& interval) {
    std::string out = to_iso(interval.from);
    if (interval.from != interval.to) out += '/' + to_iso(interval.to);
    return out;
}

}  // namespace kiosque
