#pragma once

#include "analyzers/dates/expression.h"

#include <string_view>

namespace kiosque {

/// Publications have appeared: of the years that two digits may mean, « 30-1-33 », theirs is the
/// last one that is not after the current year. The year alone decides, not the day: issues are
/// dated weeks ahead. (full_year() is for what a text tells of, which may lie in the future.)
int last_year_ending_in(int two_digits, int latest);

/// The current year, UTC.
int current_year();

/// What a publication's date says, with the century that it leaves unsaid filled in.
Expression with_century(Expression what, int latest);

}  // namespace kiosque
