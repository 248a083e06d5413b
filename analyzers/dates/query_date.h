#pragma once

#include "analyzers/dates/partial_date.h"

#include <string>
#include <string_view>
#include <variant>

namespace kiosque {

/// What a typed date was read as.
struct QueryDate {
    DateInterval days;
    /// A sentence without full stop that says so where the text left a choice (« mars », « hier »,
    /// « début 2015 », « février 34 »); else empty.
    std::string note;
};

/// A date typed by a user: ISO ("2023", "2023-11", "2023-11-20", "20231120"), French ("mars 2015",
/// "1er mars 2015", "20/11/2023") or relative to `today` ("hier", "aujourd'hui"); two with ".."
/// between are a range; quarters and weeks as in query_code.h. A year that is not said is the
/// latest that does not lie ahead; « début » and « fin » are a third of their month, year, decade
/// or century. Otherwise a sentence that says what is wrong and what to write instead.
std::variant<QueryDate, std::string> parse_query_date(std::string_view text, PartialDate today);

/// A date that parse_query_date completes with a year: « mars », « 1er mars », « Noël ».
bool leaves_year_unsaid(std::string_view text);

}  // namespace kiosque
