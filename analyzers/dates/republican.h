#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>

namespace kiosque {

/// The day of « 18 brumaire an VIII ». Months from 1 (vendémiaire) to 12, 13 for the complementary
/// days; years 1 to 14, and 79, which the Commune used. nullopt for a day that did not exist.
std::optional<PartialDate> republican_day(int year, int month, int day);

/// All days of a republican year.
std::optional<DateInterval> republican_year(int year);

}  // namespace kiosque
