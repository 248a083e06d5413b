#include "query/search/date_filter.h"

#include "indexer/schema/about_terms.h"
#include "indexer/schema/date_terms.h"
#include "indexer/schema/fields.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace kiosque {

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
