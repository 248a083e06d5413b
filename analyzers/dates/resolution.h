#pragma once

#include "analyzers/dates/expression.h"

#include <optional>

namespace kiosque {

/// The days that an expression means when it is read at `reference`: a day, but a month or a year
/// will do for expressions no finer than themselves. nullopt when it says an impossible date, or
/// when it needs more of a reference than there is.
///
/// A date without its year is the nearest one, where up to seven months ago counts as nearer than
/// what is to come: papers tell more than they announce. A weekday that agrees outweighs nearness,
/// but not to a day of the same fortnight.
std::optional<DateInterval> resolve(const Expression& expression,
                                    std::optional<PartialDate> reference);

/// The four digits of a year written with two: the last such year that is not more than twenty
/// years after the reference; without one, of 1941 to 2040.
int full_year(int two_digits, std::optional<PartialDate> reference);

}  // namespace kiosque
