#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>
#include <string_view>

namespace kiosque {

/// The date of an issue whose line is nothing but a month or days of a month, « Juin 1940 », « 1er
/// et 15 décembre 1855 » (the month). nullopt for years alone and years of two digits (« Mai 68 »):
/// they are titles more often.
std::optional<PartialDate> date_of_issue(std::string_view line);

}  // namespace kiosque
