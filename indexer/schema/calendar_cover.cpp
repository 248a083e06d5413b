#include "indexer/schema/calendar_cover.h"

namespace kiosque {
namespace {

constexpr std::uint8_t january = 1;
constexpr std::uint8_t december = 12;

int order(PartialDate day) {
    return (day.year * 100 + day.month) * 100 + day.day;
}

/// Days `from` to `to` of one month.
void add_days(std::vector<PartialDate>& parts, PartialDate from, PartialDate to) {
    const PartialDate month{from.year, from.month, 0};
    if (from == first_day(month) && to == last_day(month)) {
        parts.push_back(month);
        return;
    }
    for (PartialDate day = from; day.day <= to.day; ++day.day) parts.push_back(day);
}

/// Days `from` to `to` of one year.
void add_months(std::vector<PartialDate>& parts, PartialDate from, PartialDate to) {
    const PartialDate year{from.year, 0, 0};
    if (from == first_day(year) && to == last_day(year)) {
        parts.push_back(year);
        return;
    }
    for (PartialDate month{from.year, from.month, 0}; month.month <= to.month; ++month.month) {
        add_days(parts, month.month == from.month ? from : first_day(month),
                 month.month == to.month ? to : last_day(month));
    }
}

}  // namespace

std::vector<PartialDate> calendar_cover(const DateInterval& interval) {
    const PartialDate from = first_day(interval.from);
    const PartialDate to = last_day(interval.to);
    std::vector<PartialDate> parts;
    if (order(from) > order(to)) return parts;
    for (int year = from.year; year <= to.year; ++year) {
        const auto number = static_cast<std::int16_t>(year);
        const PartialDate first{number, january, 1};
        const PartialDate last = last_day({number, december, 0});
        add_months(parts, year == from.year ? from : first, year == to.year ? to : last);
    }
    return parts;
}

}  // namespace kiosque
