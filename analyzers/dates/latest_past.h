#pragma once

#include "analyzers/dates/expression.h"

#include <optional>

namespace kiosque {

/// The days that an expression means to somebody who looks back at `today`: where it leaves its
/// year, month or week unsaid, the latest that has begun. Unlike the dates of a text
/// (resolution.h), nothing is announced here: « mars », asked for in November, is over. What says
/// that it is to come (« lundi prochain », « demain ») stays so. nullopt as resolve().
std::optional<DateInterval> resolve_latest(const Expression& what, PartialDate today);

/// « mars », « du 3 au 7 mars »: days that each year has.
bool lacks_year(const Expression& expression);

}  // namespace kiosque
