#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosque {

/// Bytes: a date, perhaps in a phrase; anything longer is no date.
constexpr std::size_t longest_metadata_date = 200;

/// As parse_metadata_period, of any year: what it refuses for its year is told apart from what is
/// no date.
std::optional<DateInterval> read_metadata_period(std::string_view text, std::string_view zone);

}  // namespace kiosque
