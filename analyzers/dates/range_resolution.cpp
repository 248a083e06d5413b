#include "analyzers/dates/range_resolution.h"

#include "analyzers/dates/resolution.h"

namespace kiosque {
namespace {

using Answer = std::optional<DateInterval>;
using Reference = std::optional<PartialDate>;

Answer resolve_end(const Written& end, Reference reference) {
    return resolve({end, std::nullopt}, reference);
}

/// The first end of a range leaves to the last what it does not say: « du 28 décembre au 3
/// janvier 2016 », « du 3 au 7 mars », « du samedi 31 au dimanche 1er janvier ».
bool hangs_on_last(const Written& first) {
    if (first.says_year() || first.month_shift || first.bearing != Bearing::none) return false;
    return first.month != 0 || first.day != 0;
}

/// The latest such day or month that is not after the last one. Without a weekday to prove it, a
/// day is never taken for one of the month before: « du 7 au 3 mars » is a mistake.
PartialDate latest_until(const Written& first, PartialDate last) {
    PartialDate date = last;
    if (first.month != 0) {
        date.month = first.month;
        if (first.month > last.month || (first.month == last.month && first.day > last.day))
            --date.year;
    } else if (first.weekday != Weekday::none && first.day > last.day) {
        date = add_months(last, -1);
    }
    date.day = first.day;
    return date;
}

Answer resolve_first(const Written& first, PartialDate last, Reference reference) {
    if (hangs_on_last(first) && last.month != 0) {
        const PartialDate date = latest_until(first, last);
        return is_valid(date) ? Answer(only(date)) : std::nullopt;
    }
    const bool by_weekday = first.weekday != Weekday::none && !first.says_month();
    return resolve_end(first, by_weekday ? Reference(last) : reference);
}

/// « de mars 2015 à juin », « du 28 décembre 2014 au 3 janvier »: the year is said once, with the
/// first end.
bool hangs_on_first(const Written& first, const Written& last) {
    return first.says_year() && !last.says_year() && !last.month_shift && last.month != 0 &&
           last.bearing == Bearing::none;
}

/// The earliest such day or month that is not before the first one.
Answer resolve_last(const Written& last, PartialDate first) {
    const bool earlier =
        last.month < first.month || (last.month == first.month && last.day < first.day);
    const PartialDate date = make_date(first.year + (earlier ? 1 : 0), last.month, last.day);
    return is_valid(date) ? Answer(only(date)) : std::nullopt;
}

Answer resolve_ends(const Written& first, const Written& last, Reference reference) {
    if (hangs_on_first(first, last)) {
        const Answer begin = resolve_end(first, reference);
        return begin ? joined(begin, resolve_last(last, begin->from)) : std::nullopt;
    }
    const Answer end = resolve_end(last, reference);
    return end ? joined(resolve_first(first, end->from, reference), end) : std::nullopt;
}

bool is_on(Weekday weekday, PartialDate date) {
    return weekday == Weekday::none || !is_day(date) || weekday_of(date) == weekday;
}

}  // namespace

Answer joined(const Answer& first, const Answer& last) {
    if (!first || !last) return std::nullopt;
    if (day_number(first_day(first->from)) > day_number(last_day(last->to))) return std::nullopt;
    return DateInterval{first->from, last->to};
}

Answer resolve_range(const Written& first, const Written& last, Reference reference) {
    const Answer days = resolve_ends(first, last, reference);
    if (first.day == 0 || last.day == 0) return days;
    if (days && is_on(first.weekday, days->from) && is_on(last.weekday, days->to)) return days;
    if (!last.says_month()) return std::nullopt;  // the weekdays alone would tell the month
    Written first_day = first;
    Written last_day = last;
    first_day.weekday = last_day.weekday = Weekday::none;
    return resolve_ends(first_day, last_day, reference);
}

}  // namespace kiosque
