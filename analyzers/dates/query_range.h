#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace kiosque {

enum class RangeSide : std::uint8_t { from, to };

/// One end of a range, included; `note` as QueryDate's.
struct RangeEnd {
    PartialDate date;
    std::string note;
};

/// One end as typed: what parse_query_date reads, of which the first or last day counts, or « avant
/// 2015 », « jusqu'en mars 2015 » (to), « depuis 2015 », « après 2015 », « à partir de 2015 »
/// (from). A year that it leaves unsaid is told by the text of the other end, if that says one:
/// « 1er mars » before « 5 mars 2015 ». Otherwise a sentence that says what is wrong.
std::variant<RangeEnd, std::string> parse_range_end(RangeSide side, std::string_view text,
                                                    std::string_view other, PartialDate today);

/// Both ends included, one of them may be open.
struct QueryRange {
    std::optional<PartialDate> from;
    std::optional<PartialDate> to;
    std::string note;
};

/// A date, two with ".." between, of which one may be missing (« 2015.. »), or one end in words
/// (« avant 2015 »). Otherwise a sentence that says what is wrong.
std::variant<QueryRange, std::string> parse_query_range(std::string_view text, PartialDate today);

}  // namespace kiosque
