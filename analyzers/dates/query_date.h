#pragma once

#include "analyzers/dates/partial_date.h"

#include <string>
#include <string_view>
#include <variant>

namespace kiosque {

/// A date typed by a user: ISO ("2023", "2023-11", "2023-11-20"), French ("mars 2015",
/// "1er mars 2015", "20/11/2023") or relative to `today` ("hier", "aujourd'hui").
/// Otherwise a sentence that says what is wrong and what to write instead.
std::variant<DateInterval, std::string> parse_query_date(std::string_view text, PartialDate today);

}  // namespace kiosque
