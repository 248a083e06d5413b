#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstdint>
#include <optional>

namespace kiosque {

/// Arithmetic on days of the calendar as France wrote it: Julian until 9 December 1582, Gregorian
/// from the day after, which was the 20th. Every function is total; a result may lie outside the
/// years of PartialDate, so the last step of a computation is is_valid().

enum class Weekday : std::uint8_t {
    none,
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};

/// Days since an arbitrary origin, without holes. `day` must be a full date.
using DayNumber = std::int32_t;

PartialDate make_date(int year, int month = 0, int day = 0);

/// 28 to 31; 0 when `month` is no month.
std::uint8_t days_in_month(int year, int month);

DayNumber day_number(PartialDate day);
PartialDate date_of(DayNumber number);

Weekday weekday_of(DayNumber number);
Weekday weekday_of(PartialDate day);

/// The Monday of a week by ISO 8601: they begin on Mondays, the first has 4 January. nullopt if the
/// year has no such week.
std::optional<DayNumber> monday_of_week(int year, int week);

/// Both ends included: "2023-11" for a whole month, "2023" for a whole year, days otherwise.
DateInterval days_between(DayNumber from, DayNumber to);

/// `date` must know its month; the day is dropped.
PartialDate add_months(PartialDate date, int count);

/// Easter Sunday by the calendar in force that year.
PartialDate easter(int year);

inline bool is_day(PartialDate date) {
    return date.day != 0;
}
inline DateInterval only(PartialDate date) {
    return {date, date};
}

}  // namespace kiosque
