#pragma once

#include "analyzers/dates/partial_date.h"

#include <vector>

namespace kiosque {

/// The fewest whole years, whole months and days that make up an interval, in time order:
/// 2014-11-29/2016-01 is two days, a month (2014-12), a year (2015) and a month (2016-01). At most
/// 2·30 days and 2·11 months beside the years. Empty if the interval ends before it begins.
std::vector<PartialDate> calendar_cover(const DateInterval& interval);

}  // namespace kiosque
