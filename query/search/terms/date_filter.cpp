#include "query/search/terms/date_filter.h"

#include "indexer/schema/about_terms.h"
#include "indexer/schema/date_terms.h"
#include "indexer/schema/fields.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// The earliest or latest publication date, as precise as the article that has it says.
PartialDate outermost(const Xapian::Database& database, int year, bool earliest) {
    PartialDate date{static_cast<std::int16_t>(year)};
    const auto exists = [&](std::string_view prefix, std::string_view digits) {
        return database.term_exists(fmt::format("{}{}", prefix, digits));
    };
    const auto outermost_of = [&](std::string_view prefix, const std::string& start, int last) {
        for (int i = 1; i <= last; ++i) {
            const int part = earliest ? i : last + 1 - i;
            if (exists(prefix, fmt::format("{}{:02}", start, part)))
                return static_cast<std::uint8_t>(part);
        }
        return std::uint8_t{0};
    };
    const std::string in_year = fmt::format("{:04}", year);
    if (exists(prefix::year_only, in_year)) return date;
    date.month = outermost_of(prefix::month, in_year, 12);
    const std::string in_month = fmt::format("{}{:02}", in_year, date.month);
    if (date.month == 0 || exists(prefix::month_only, in_month)) return date;
    date.day = outermost_of(prefix::day, in_month, 31);
    return date;
}

}  // namespace

std::optional<Years> years_of(const Xapian::Database& database) {
    const std::string prefix(prefix::year);
    std::optional<Years> years;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        const std::string digits = (*term).substr(prefix.size());
        int year = 0;
        const char* const end = digits.data() + digits.size();
        if (std::from_chars(digits.data(), end, year).ptr != end) continue;
        if (!years) years = Years{year, year};
        years->first = std::min(years->first, year);
        years->last = std::max(years->last, year);
    }
    return years;
}

DateInterval span_of(const Xapian::Database& database, const Years& years) {
    return {outermost(database, years.first, true), outermost(database, years.last, false)};
}

std::vector<std::string> published_terms(const Xapian::Database& database,
                                         std::optional<PartialDate> from,
                                         std::optional<PartialDate> to) {
    const auto years = years_of(database);
    if (!years) return {};
    const PartialDate first{static_cast<std::int16_t>(years->first)};
    const PartialDate last{static_cast<std::int16_t>(years->last)};
    // Clipped to years that occur: « since 1500 » needs no five hundred terms.
    const DateInterval interval{from && from->year >= years->first ? *from : first,
                                to && to->year <= years->last ? *to : last};
    if (is_after(interval.from, interval.to)) return {};
    return date_range_terms(interval);
}

Xapian::Query date_query(const Xapian::Database& database, std::optional<PartialDate> from,
                         std::optional<PartialDate> to) {
    const std::vector<std::string> terms = published_terms(database, from, to);
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::Query about_query(const DateInterval& wanted) {
    const std::vector<std::string> terms = about_range_terms(wanted);
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

bool is_after(PartialDate from, PartialDate to) {
    return pack_date(first_day(from)) > pack_date(last_day(to));
}

}  // namespace kiosque
