#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// "Y2023", "M202311", "D20231120" for the prefixes Y, M and D and a period as long as its prefix
/// says.
std::string period_term(std::string_view prefix, PartialDate period);

/// The terms that an article with this date gets.
std::vector<std::string> date_terms(PartialDate date);

/// The terms of which an article has at least one exactly when its date overlaps the interval:
/// whole years by their year term, whole months by their month term, and days at the edges. At most
/// 1 + 2·12 + 2·31 terms beside those of whole years. Empty if the interval is.
std::vector<std::string> date_range_terms(const DateInterval& interval);

/// Neighbouring dates as the numbers that unpack_date reads, both ends included.
struct PackedDates {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool operator==(const PackedDates&) const = default;
};

/// The dates that have the term among their date_terms; nullopt for a term of something else.
std::optional<PackedDates> dates_of_term(std::string_view term);

/// A date in 3 bytes that sort as dates do; unknown month or day as 0.
std::string pack_date(PartialDate date);
std::optional<PartialDate> unpack_date(std::string_view packed);
/// The bytes as one number, the first the greatest.
std::optional<PartialDate> unpack_date(std::uint32_t packed);

/// Each byte complemented: sorts the other way round.
std::string complement(std::string packed);

}  // namespace kiosque
