#include "analyzers/dates/republican.h"

#include "analyzers/dates/calendar.h"

#include <array>

namespace kiosque {
namespace {

/// A year began at the autumn equinox of Paris, a matter of observation: a table, not a rule.
std::optional<DayNumber> new_years_day(int year) {
    constexpr std::array<std::uint8_t, 15> day_of_september{22, 22, 22, 23, 22, 22, 22, 23,
                                                            23, 23, 23, 24, 23, 23, 23};
    if (year == 79) return day_number({1870, 9, 23});
    if (year == 80) return day_number({1871, 9, 23});
    if (year < 1 || year > 15) return std::nullopt;
    return day_number(
        make_date(1791 + year, 9, day_of_september.at(static_cast<std::size_t>(year) - 1)));
}

bool was_counted(int year) {
    return (year >= 1 && year <= 14) || year == 79;
}

}  // namespace

std::optional<PartialDate> republican_day(int year, int month, int day) {
    if (!was_counted(year) || month < 1 || month > 13 || day < 1 || day > 30) return std::nullopt;
    const DayNumber number = *new_years_day(year) + (month - 1) * 30 + day - 1;
    if (number >= *new_years_day(year + 1)) return std::nullopt;
    return date_of(number);
}

std::optional<DateInterval> republican_year(int year) {
    if (!was_counted(year)) return std::nullopt;
    return DateInterval{date_of(*new_years_day(year)), date_of(*new_years_day(year + 1) - 1)};
}

}  // namespace kiosque
