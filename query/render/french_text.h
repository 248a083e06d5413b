#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosque {

/// "20 novembre 2023", "1er mars 2015", "novembre 2023", "2023".
std::string french_date(PartialDate date);

/// With the weekday where the day is known: "lundi 20 novembre 2023". Before 20 December 1582 the
/// calendar of the source is uncertain, so no weekday is claimed.
std::string french_date_with_weekday(PartialDate date);

/// 1342 as "1 342", with narrow no-break spaces.
std::string french_number(std::uint64_t value);

}  // namespace kiosque
