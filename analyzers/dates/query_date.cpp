#include "analyzers/dates/query_date.h"

#include <fmt/core.h>

namespace kiosque {

std::variant<DateInterval, std::string> parse_query_date(std::string_view text, PartialDate) {
    if (const auto date = parse_iso_date(text)) return DateInterval{*date, *date};
    return fmt::format("“{}” is no date: write 2023, 2023-11 or 2023-11-20", text);
}

}  // namespace kiosque
