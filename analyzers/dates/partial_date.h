#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosque {

/// A day, a month or a year of the calendar as written (no conversion between Julian and
/// Gregorian). month == 0: only the year is known; day == 0: only year and month are. A partial
/// date stands for the whole interval, never for its first day. Years 1 to 9999.
struct PartialDate {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    bool operator==(const PartialDate&) const = default;
};

/// True for an existing day (29 February in leap years only), month or year. Julian leap years
/// count before 20 December 1582, when France changed calendars.
bool is_valid(PartialDate date);

PartialDate first_day(PartialDate date);
PartialDate last_day(PartialDate date);

/// "2023", "2023-11" or "2023-11-20".
std::string to_iso(PartialDate date);

/// Reads what to_iso writes, and nothing else. nullopt for anything malformed or not is_valid.
std::optional<PartialDate> parse_iso_date(std::string_view text);

/// Both ends included; from and to may be partial. One day: from == to.
struct DateInterval {
    PartialDate from;
    PartialDate to;

    bool operator==(const DateInterval&) const = default;
};

/// "2023-11-20", or "2023-11-18/2023-11-19" when the ends differ.
std::string to_iso(const DateInterval& interval);

}  // namespace kiosque
