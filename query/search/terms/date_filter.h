#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The first and the last year of which the archive has articles; nullopt if it has no dated ones.
struct Years {
    int first = 0;
    int last = 0;
};
std::optional<Years> years_of(const Xapian::Database& database);

/// The earliest and the latest publication date within years_of, each as precise as the article
/// that has it says.
DateInterval span_of(const Xapian::Database& database, const Years& years);

/// The terms of which an article has one exactly when its date overlaps the interval; either end
/// may be open. `from` must not be after `to`.
std::vector<std::string> published_terms(const Xapian::Database& database,
                                         std::optional<PartialDate> from,
                                         std::optional<PartialDate> to);

/// Articles that have one of them.
Xapian::Query date_query(const Xapian::Database& database, std::optional<PartialDate> from,
                         std::optional<PartialDate> to);

/// Articles whose text names a date of the interval (schema/about_terms.h says what counts).
Xapian::Query about_query(const DateInterval& wanted);

/// True if no day of `from` comes before the end of `to`.
bool is_after(PartialDate from, PartialDate to);

}  // namespace kiosque
