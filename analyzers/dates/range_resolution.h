#pragma once

#include "analyzers/dates/expression.h"

#include <optional>

namespace kiosque {

/// From the beginning of the one to the end of the other; nullopt if either is, or if they run
/// backwards.
std::optional<DateInterval> joined(const std::optional<DateInterval>& first,
                                   const std::optional<DateInterval>& last);

/// « du lundi 22 au mercredi 23 décembre », read at `reference`: the first end has of the last
/// whatever it does not say itself. Weekdays help to find the year only if those of both ends agree
/// with it; else one is a slip, and the nearest year counts.
std::optional<DateInterval> resolve_range(const Written& first, const Written& last,
                                          std::optional<PartialDate> reference);

}  // namespace kiosque
