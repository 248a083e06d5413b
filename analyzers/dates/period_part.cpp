#include "analyzers/dates/period_part.h"

namespace kiosque {
namespace {

/// From which unit to which, counted from 0.
struct Third {
    int from = 0;
    int to = 0;
};

/// The middle third has what the division leaves over, but the days of a month beyond thirty.
Third third_of(int units, PeriodPart part) {
    const int third = units / 3;
    switch (part) {
        case PeriodPart::beginning:
            return {0, third - 1};
        case PeriodPart::middle:
            return {third, units - third - 1};
        case PeriodPart::end:
            return {units - third, units - 1};
        case PeriodPart::whole:
            break;
    }
    return {0, units - 1};
}

}  // namespace

std::optional<DateInterval> part_of(const DateInterval& period, PeriodPart part) {
    if (part == PeriodPart::whole) return period;
    const PartialDate from = period.from;
    const PartialDate to = period.to;
    if (from == to && from.month == 0) {
        const Third months = third_of(12, part);
        return DateInterval{make_date(from.year, months.from + 1),
                            make_date(from.year, months.to + 1)};
    }
    if (from == to && from.day == 0) {
        const Third days = third_of(30, part);
        const PartialDate last = part == PeriodPart::end
                                     ? last_day(from)
                                     : make_date(from.year, from.month, days.to + 1);
        const int first = part == PeriodPart::end ? 21 : days.from + 1;
        return DateInterval{make_date(from.year, from.month, first), last};
    }
    const int years = to.year - from.year + 1;
    const bool whole_years = from.month == 0 && to.month == 0 && (years == 10 || years == 100);
    if (!whole_years) return std::nullopt;
    const Third third = third_of(years, part);
    return DateInterval{make_date(from.year + third.from), make_date(from.year + third.to)};
}

}  // namespace kiosque
