#include "analyzers/dates/resolution.h"

#include "analyzers/dates/range_resolution.h"

#include <cstdlib>

namespace kiosque {
namespace {

using Answer = std::optional<DateInterval>;
using Reference = std::optional<PartialDate>;

Answer checked(DateInterval interval) {
    if (!is_valid(interval.from) || !is_valid(interval.to)) return std::nullopt;
    return interval;
}

Answer checked(PartialDate date) {
    return checked(only(date));
}

/// The year that was said, outright or as « de l'an dernier »; 0 if none was.
int said_year(const Written& written, Reference reference) {
    if (written.year != 0)
        return written.short_year ? full_year(written.year, reference) : written.year;
    if (written.year_shift && reference) return reference->year + *written.year_shift;
    return 0;
}

bool contradicts(Tense tense, int ahead) {
    return (tense == Tense::past && ahead > 0) || (tense == Tense::future && ahead < 0);
}

/// The year that a reader expects a date in begins `past` ago, unless the tense tells the side; a
/// tense that says otherwise weighs as much as `tense_weight`. Nearness to the day outweighs it, to
/// the month hardly.
struct Horizon {
    int past;
    int a_year;
    int tense_weight;
};

constexpr Horizon by_days{215, 365, 120};
constexpr Horizon by_months{7, 12, 9};
/// For feasts, which are looked forward to: no nearness outweighs « sortira à Noël ».
constexpr Horizon by_days_to_come{215, 365, 366};

int distance(int ahead, const Horizon& horizon, Tense tense) {
    const int past = tense == Tense::past ? horizon.a_year : horizon.past;
    const int future = horizon.a_year - (tense == Tense::future ? 0 : horizon.past);
    const int unexpected = ahead >= -past && ahead < future ? 0 : horizon.a_year / 2;
    return std::abs(ahead) + unexpected + (contradicts(tense, ahead) ? horizon.tense_weight : 0);
}

/// The reference as a day: a known month stands for its middle.
std::optional<DayNumber> middle_day(PartialDate reference) {
    if (reference.month == 0) return std::nullopt;
    return day_number(
        make_date(reference.year, reference.month, is_day(reference) ? reference.day : 15));
}

bool fits(Bearing bearing, int ahead) {
    return bearing == Bearing::none || (bearing == Bearing::last ? ahead < 0 : ahead > 0);
}

/// The year around the reference in which `day_of` gives the nearest day that `said` allows: its
/// bearing and tense, and its weekday if that is to be heeded. 29 February may be four years away.
template <typename DayOf>
Answer nearest_year(PartialDate reference, const Written& said, bool heed_weekday, DayOf day_of,
                    const Horizon& horizon = by_days) {
    const auto today = middle_day(reference);
    if (!today) {
        if (said.bearing != Bearing::none) return std::nullopt;
        return checked(day_of(reference.year));
    }
    std::optional<PartialDate> best;
    int best_distance = 0;
    constexpr int two_years = 731;  // beyond, a wrong weekday is likelier than so old a date
    const int years_back = heed_weekday ? 2 : 4;
    const int years_on = heed_weekday ? 1 : 4;
    for (int year = reference.year - years_back; year <= reference.year + years_on; ++year) {
        const PartialDate date = day_of(year);
        if (!is_valid(date)) continue;
        const int ahead = day_number(date) - *today;
        if (!fits(said.bearing, ahead)) continue;
        if (heed_weekday && (weekday_of(date) != said.weekday || ahead < -two_years)) continue;
        const int far = distance(ahead, horizon, said.tense);
        if (!best || far < best_distance) best = date, best_distance = far;
    }
    return best ? checked(*best) : Answer{};
}

/// So near that the weekday is likelier a slip than the date of another year.
bool is_close(const Answer& day, PartialDate reference) {
    constexpr int fortnight = 14;
    return day && is_day(reference) &&
           std::abs(day_number(day->from) - day_number(reference)) <= fortnight;
}

Answer resolve_day_of_year(const Written& written, PartialDate reference) {
    const auto day_of = [&](int year) { return make_date(year, written.month, written.day); };
    const Answer nearest = nearest_year(reference, written, false, day_of);
    if (written.weekday == Weekday::none || is_close(nearest, reference)) return nearest;
    const Answer exact = nearest_year(reference, written, true, day_of);
    return exact ? exact : nearest;  // a weekday that never fits is the slip
}

Answer resolve_month_of_year(const Written& written, PartialDate reference) {
    if (reference.month == 0) {
        return written.bearing == Bearing::none ? checked(make_date(reference.year, written.month))
                                                : Answer{};
    }
    std::optional<PartialDate> best;
    int best_distance = 0;
    for (int year = reference.year - 1; year <= reference.year + 1; ++year) {
        const int ahead = (year - reference.year) * 12 + written.month - reference.month;
        if (!fits(written.bearing, ahead)) continue;
        const int far = distance(ahead, by_months, written.tense);
        if (!best || far < best_distance)
            best = make_date(year, written.month), best_distance = far;
    }
    return best ? checked(*best) : Answer{};
}

/// « le lundi 20 »: of the nearest month that has it.
Answer resolve_named_day(const Written& written, PartialDate reference) {
    const auto today = middle_day(reference);
    if (!today) return std::nullopt;
    std::optional<PartialDate> best;
    int best_distance = 0;
    constexpr int months = 11;  // in any twelve, a day falls on each weekday once or more
    for (int shift = -months; shift <= months; ++shift) {
        PartialDate date = add_months(reference, shift);
        date.day = written.day;
        if (!is_valid(date) || weekday_of(date) != written.weekday) continue;
        const int ahead = day_number(date) - *today;
        const int far = distance(ahead, by_days, written.tense);
        if (!best || far < best_distance) best = date, best_distance = far;
    }
    return best ? checked(*best) : Answer{};
}

/// « le 15 courant », « le 3 prochain ».
Answer resolve_day_of_month(const Written& written, PartialDate reference) {
    if (reference.month == 0) return std::nullopt;
    const bool by_weekday = written.weekday != Weekday::none && !written.month_shift &&
                            written.bearing == Bearing::none;
    if (by_weekday) return resolve_named_day(written, reference);
    int shift = written.month_shift.value_or(0);
    if (!written.month_shift && written.bearing != Bearing::none) {
        if (!is_day(reference)) return std::nullopt;
        if (written.bearing == Bearing::last && written.day >= reference.day) shift = -1;
        if (written.bearing == Bearing::next && written.day <= reference.day) shift = 1;
    }
    PartialDate date = add_months(reference, shift);
    date.day = written.day;
    return checked(date);
}

Answer resolve_weekday(const Written& written, PartialDate reference) {
    if (!is_day(reference)) return std::nullopt;
    const DayNumber today = day_number(reference);
    const int ahead =
        (static_cast<int>(written.weekday) - static_cast<int>(weekday_of(today)) + 7) % 7;
    constexpr int weight_of_tense = 7;  // no nearness outweighs a tense
    const int forward = ahead + (contradicts(written.tense, ahead) ? weight_of_tense : 0);
    const int back = 7 - ahead + (contradicts(written.tense, ahead - 7) ? weight_of_tense : 0);
    int shift = forward <= back ? ahead : ahead - 7;
    if (written.bearing == Bearing::last) shift = ahead - 7;
    if (written.bearing == Bearing::next) shift = ahead == 0 ? 7 : ahead;
    // « ce vendredi », said on a Monday, is to come; « ce samedi » has just been.
    if (written.demonstrative) shift = ahead <= 4 ? ahead : ahead - 7;
    if (written.weeks_on != 0) shift = ahead + 7 * written.weeks_on;
    return checked(date_of(today + shift));
}

Answer resolve_moment(const Written& written, Reference reference) {
    if (const int year = said_year(written, reference); year != 0) {
        return checked(make_date(year, written.month, written.day));
    }
    if (!reference || written.year_shift) return std::nullopt;
    if (written.month != 0 && written.day != 0) return resolve_day_of_year(written, *reference);
    if (written.month != 0) return resolve_month_of_year(written, *reference);
    if (written.day != 0) return resolve_day_of_month(written, *reference);
    if (written.month_shift) {
        return reference->month == 0 ? Answer{}
                                     : checked(add_months(*reference, *written.month_shift));
    }
    if (written.weekday != Weekday::none) return resolve_weekday(written, *reference);
    return std::nullopt;
}

Answer resolve_days(DayNumber from, int length) {
    return checked(days_between(from, from + length - 1));
}

Answer resolve_moment(const Relative& relative, Reference reference) {
    if (!reference) return std::nullopt;
    const int count = relative.count;
    if (relative.unit == Unit::year) return checked(make_date(reference->year + count));
    if (relative.unit == Unit::decade) {
        const int first = (reference->year / 10 + count) * 10;
        return checked({make_date(first), make_date(first + 9)});
    }
    if (reference->month == 0) return std::nullopt;
    if (relative.unit == Unit::month) return checked(add_months(*reference, count));
    if (relative.unit == Unit::quarter || relative.unit == Unit::semester) {
        const int length = relative.unit == Unit::quarter ? 3 : 6;
        const PartialDate now =
            make_date(reference->year, (reference->month - 1) / length * length + 1);
        return checked(
            {add_months(now, count * length), add_months(now, count * length + length - 1)});
    }
    if (!is_day(*reference)) return std::nullopt;
    const DayNumber today = day_number(*reference);
    const DayNumber monday = today - static_cast<int>(weekday_of(today)) + 1;
    switch (relative.unit) {
        case Unit::week:
            if (relative.weekday == Weekday::none) return resolve_days(monday + 7 * count, 7);
            return checked(date_of(monday + 7 * count + static_cast<int>(relative.weekday) - 1));
        case Unit::fortnight:
            return resolve_days(monday + 14 * count, 14);
        case Unit::weekend: {
            // On Monday and Tuesday « ce week-end » has been, later it is to come.
            const bool over = today - monday <= 1;
            const int weeks = count == 0  ? (over ? -1 : 0)
                              : count > 0 ? count - (today - monday < 5)
                                          : count;
            return resolve_days(monday + 5 + 7 * weeks, 2);
        }
        default:
            return checked(date_of(today + count));
    }
}

/// First and last month of a share of `year`; winter begins in December.
DateInterval months_of(const Share& share, int year) {
    const int length = share.kind == Share::Kind::semester ? 6 : 3;
    const int begin = (share.ordinal - 1) * length + (share.kind == Share::Kind::season ? 3 : 1);
    const int last = share.kind == Share::Kind::season ? length : length - 1;
    const PartialDate from = make_date(year, begin);
    return {from, add_months(from, last)};
}

int months_ahead(PartialDate date, PartialDate reference) {
    return (date.year - reference.year) * 12 + date.month - reference.month;
}

Answer resolve_moment(const Share& share, Reference reference) {
    if (const int year = said_year(share.year, reference); year != 0)
        return checked(months_of(share, year));
    if (!reference || share.year.year_shift) return std::nullopt;
    if (reference->month == 0) return checked(months_of(share, reference->year));
    // Unless said to come, a share is one that has begun or soon will.
    const bool to_come = share.year.tense == Tense::future || share.year.bearing == Bearing::next;
    for (int year = reference->year + to_come; year >= reference->year - 2; --year) {
        const DateInterval months = months_of(share, year);
        const int from = months_ahead(months.from, *reference);
        const int to = months_ahead(months.to, *reference);
        const Bearing bearing = share.year.bearing;
        if (bearing == Bearing::last && to >= 0) continue;
        if (bearing == Bearing::next && (from <= 0 || from > 12)) continue;
        if (bearing == Bearing::none && from > (to_come ? 12 : 3)) continue;
        return checked(months);
    }
    return std::nullopt;
}

Answer resolve_moment(const NthWeekday& nth, Reference reference) {
    const Answer month = resolve_moment(nth.month, reference);
    if (!month || month->from.month == 0) return std::nullopt;
    const DayNumber first = day_number(first_day(month->from));
    const DayNumber last = day_number(last_day(month->from));
    const int wanted = static_cast<int>(nth.weekday);
    const DayNumber day =
        nth.ordinal > 0
            ? first + (wanted - static_cast<int>(weekday_of(first)) + 7) % 7 + 7 * (nth.ordinal - 1)
            : last - (static_cast<int>(weekday_of(last)) - wanted + 7) % 7;
    return day > last ? Answer{} : checked(date_of(day));
}

Answer resolve_moment(const FeastDay& feast, Reference reference) {
    const auto day_of = [&](int year) {
        if (year < 1 || year > 9999) return PartialDate{};
        return date_of(day_number(feast_day(feast.feast, year)) + feast.shift);
    };
    if (const int year = said_year(feast.year, reference); year != 0) return checked(day_of(year));
    if (!reference) return std::nullopt;
    const bool to_come = feast.year.tense == Tense::future;
    return nearest_year(*reference, feast.year, false, day_of, to_come ? by_days_to_come : by_days);
}

Answer resolve_moment(const Decade& decade, Reference reference) {
    int year = decade.year;
    if (decade.short_year) {
        // « Les années 80 », written in 1985, have begun. « Les années 20 » are the name of a
        // period that their namesake of a hundred years later hardly has yet.
        constexpr int century = 100;
        constexpr int namesake = 2025;
        const int now = reference ? reference->year : 1999;
        year += now / century * century;
        while (year > now || (year == 2020 && now < namesake)) year -= century;
    }
    return checked({make_date(year), make_date(year + 9)});
}

Answer resolve_moment(const Fixed& fixed, Reference) {
    return checked(fixed);
}

Answer resolve_any(const Moment& moment, Reference reference) {
    return std::visit([&](const auto& said) { return resolve_moment(said, reference); }, moment);
}

}  // namespace

int full_year(int two_digits, std::optional<PartialDate> reference) {
    constexpr int century = 100;
    constexpr int ahead = 20;
    const int latest = reference ? reference->year + ahead : 2040;
    const int year = latest / century * century + two_digits;
    return year > latest ? year - century : year;
}

std::optional<DateInterval> resolve(const Expression& expression,
                                    std::optional<PartialDate> reference) {
    if (!expression.last) return resolve_any(expression.first, reference);
    const auto* const first = std::get_if<Written>(&expression.first);
    const auto* const last = std::get_if<Written>(&*expression.last);
    if (first != nullptr && last != nullptr) return resolve_range(*first, *last, reference);
    return joined(resolve_any(expression.first, reference),
                  resolve_any(*expression.last, reference));
}

}  // namespace kiosque
