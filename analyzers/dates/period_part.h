#pragma once

#include "analyzers/dates/calendar.h"

#include <cstdint>
#include <optional>

namespace kiosque {

/// « début », « milieu » and « fin » of a period; the values are the vocabulary's.
enum class PeriodPart : std::uint8_t { whole, beginning, middle, end };

/// About a third of a month (days 1-10, 11-20, 21-), a year (four months each), a decade or a
/// century (whole years). nullopt for other lengths, of which nobody would say where they begin.
std::optional<DateInterval> part_of(const DateInterval& period, PeriodPart part);

}  // namespace kiosque
