#include "analyzers/dates/calendar.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

constexpr int last_julian_year = 1582;
constexpr int days_in_400_years = 146097;
constexpr int days_in_4_years = 1461;

bool is_leap(int year) {
    if (year % 4 != 0) return false;
    return year <= last_julian_year || year % 100 != 0 || year % 400 == 0;
}

bool is_gregorian(PartialDate day) {
    return std::array{int{day.year}, int{day.month}, int{day.day}} >= std::array{1582, 12, 20};
}

// Years begin in March here, so that the leap day is their last: the day of the year then depends
// on month and day alone.
int day_of_year(int month, int day) {
    return (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
}

PartialDate from_day_of_year(int year, int day_of_year) {
    const int shifted = (5 * day_of_year + 2) / 153;
    const int month = (shifted + 2) % 12 + 1;
    return make_date(year + (month <= 2), month, day_of_year - (153 * shifted + 2) / 5 + 1);
}

// The two counts agree on 20 December 1582 = 10 December 1582 of the old style.
constexpr int julian_shift = 2;

DayNumber gregorian_number(PartialDate day) {
    const int year = day.year - (day.month <= 2);
    return 365 * year + year / 4 - year / 100 + year / 400 + day_of_year(day.month, day.day);
}

DayNumber julian_number(PartialDate day) {
    const int year = day.year - (day.month <= 2);
    return 365 * year + year / 4 + day_of_year(day.month, day.day) - julian_shift;
}

PartialDate gregorian_date(DayNumber number) {
    const int era = number / days_in_400_years;
    const int rest = number % days_in_400_years;
    const int year = (rest - rest / 1460 + rest / 36524 - rest / (days_in_400_years - 1)) / 365;
    return from_day_of_year(era * 400 + year, rest - (365 * year + year / 4 - year / 100));
}

PartialDate julian_date(DayNumber number) {
    const int shifted = number + julian_shift;
    const int rest = shifted % days_in_4_years;
    const int year = std::min(rest / 365, 3);
    return from_day_of_year(shifted / days_in_4_years * 4 + year, rest - 365 * year);
}

}  // namespace

PartialDate make_date(int year, int month, int day) {
    return {static_cast<std::int16_t>(std::clamp(year, -1, 32767)),
            static_cast<std::uint8_t>(std::clamp(month, 0, 255)),
            static_cast<std::uint8_t>(std::clamp(day, 0, 255))};
}

std::uint8_t days_in_month(int year, int month) {
    constexpr std::array<std::uint8_t, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap(year) ? std::uint8_t{29}
                                       : days.at(static_cast<std::size_t>(month));
}

DayNumber day_number(PartialDate day) {
    if (is_gregorian(day)) return gregorian_number(day);
    // 10 to 19 December 1582, which were not, come before the 20th all the same.
    static const DayNumber reform = gregorian_number({1582, 12, 20});
    return std::min(julian_number(day), reform - 1);
}

PartialDate date_of(DayNumber number) {
    static const DayNumber reform = gregorian_number({1582, 12, 20});
    if (number < 0) return {};
    return number >= reform ? gregorian_date(number) : julian_date(number);
}

Weekday weekday_of(DayNumber number) {
    return static_cast<Weekday>((number + 2) % 7 + 1);  // day 0 was a Wednesday
}

Weekday weekday_of(PartialDate day) {
    return weekday_of(day_number(day));
}

std::optional<DayNumber> monday_of_week(int year, int week) {
    constexpr int days = 7;
    const auto first_monday = [](int of_year) {
        const PartialDate fourth = make_date(of_year, 1, 4);
        return day_number(fourth) - static_cast<int>(weekday_of(fourth)) + 1;
    };
    const DayNumber monday = first_monday(year) + (week - 1) * days;
    const bool exists = week >= 1 && monday < first_monday(year + 1);
    return exists ? std::optional(monday) : std::nullopt;
}

DateInterval days_between(DayNumber from, DayNumber to) {
    PartialDate first = date_of(from);
    PartialDate last = date_of(to);
    const bool whole_months =
        from != to && first.day == 1 && last.day == days_in_month(last.year, last.month);
    if (!whole_months) return {first, last};
    first.day = last.day = 0;
    if (first.month == 1 && last.month == 12) first.month = last.month = 0;
    return {first, last};
}

PartialDate add_months(PartialDate date, int count) {
    const int months = date.year * 12 + date.month - 1 + count;
    return months < 12 ? PartialDate{} : make_date(months / 12, months % 12 + 1);
}

PartialDate easter(int year) {
    const int golden = year % 19;
    if (year <= last_julian_year) {
        const int moon = (19 * golden + 15) % 30;
        const int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        const int day = moon + sunday + 114;
        return make_date(year, day / 31, day % 31 + 1);
    }
    const int century = year / 100;
    const int skipped = century - century / 4;
    const int lunar = (8 * century + 13) / 25;
    const int epact = (19 * golden + skipped - lunar + 15) % 30;
    const int moon = epact - (epact == 29 || (epact == 28 && golden > 10) ? 1 : 0);
    const int full = 21 + moon;  // of March
    const DayNumber full_moon = day_number({static_cast<std::int16_t>(year), 3, 1}) + full - 1;
    const int to_sunday = 7 - static_cast<int>(weekday_of(full_moon)) % 7;
    return date_of(full_moon + to_sunday);
}

}  // namespace kiosque
