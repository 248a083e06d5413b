#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>
#include <string_view>

namespace kiosque {

/// Dates that users type in other ways than French has: « T1 2015 », "2015-Q1", « 1T2015 », «
/// semaine 12 2015 », "2015-W12", "March 2015", "March 14, 2015", "14 March 2015". nullopt for all
/// else.
std::optional<DateInterval> read_query_code(std::string_view text);

}  // namespace kiosque
