#include "analyzers/dates/latest_past.h"

#include "analyzers/dates/resolution.h"

namespace kiosque {
namespace {

using Answer = std::optional<DateInterval>;

bool is_open(const Written& written) {
    return !written.says_year() && !written.month_shift && written.bearing == Bearing::none;
}

bool says_year(const Moment& moment) {
    const auto* const written = std::get_if<Written>(&moment);
    return written != nullptr && written->says_year();
}

/// The part of a moment that would tell its year, if the moment has one and leaves it unsaid.
Written* open_year(Moment& moment) {
    const auto if_open = [](Written& written) { return is_open(written) ? &written : nullptr; };
    if (auto* const written = std::get_if<Written>(&moment))
        return written->month != 0 ? if_open(*written) : nullptr;
    if (auto* const share = std::get_if<Share>(&moment)) return if_open(share->year);
    if (auto* const nth = std::get_if<NthWeekday>(&moment)) return if_open(nth->month);
    if (auto* const feast = std::get_if<FeastDay>(&moment)) return if_open(feast->year);
    return nullptr;
}

/// « lundi 7 »: both month and year are to be found.
Written* open_month(Moment& moment) {
    auto* const written = std::get_if<Written>(&moment);
    const bool open = written != nullptr && is_open(*written) && written->month == 0;
    return open && written->day != 0 ? written : nullptr;
}

/// « vendredi »
bool is_open_weekday(const Moment& moment) {
    const auto* const written = std::get_if<Written>(&moment);
    return written != nullptr && is_open(*written) && written->month == 0 && written->day == 0 &&
           written->weekday != Weekday::none && !written->demonstrative && written->weeks_on == 0;
}

/// « février 34 »
void complete_year(Moment& moment, PartialDate today) {
    auto* const written = std::get_if<Written>(&moment);
    if (written == nullptr || !written->short_year) return;
    constexpr int century = 100;
    const int year = today.year / century * century + written->year;
    written->year = static_cast<std::int16_t>(year > today.year ? year - century : year);
    written->short_year = false;
}

bool has_weekday(const Moment& moment, PartialDate day) {
    const auto* const written = std::get_if<Written>(&moment);
    return written == nullptr || written->day == 0 || written->weekday == Weekday::none ||
           weekday_of(day) == written->weekday;
}

bool has_weekdays(const Expression& what, const DateInterval& days) {
    return has_weekday(what.first, days.from) && (!what.last || has_weekday(*what.last, days.to));
}

bool has_begun(const DateInterval& days, PartialDate today) {
    return day_number(first_day(days.from)) <= day_number(today);
}

/// The first of the choices, from the latest to the earliest, that has begun and whose weekdays
/// agree; if none does, the first that has begun. `choose(i)` makes the i-th.
template <typename Choose>
Answer latest(const Expression& what, PartialDate today, int choices, Choose choose) {
    Answer begun;
    for (int i = 0; i < choices; ++i) {
        choose(i);
        const Answer days = resolve(what, today);
        if (!days || !has_begun(*days, today)) continue;
        if (has_weekdays(what, *days)) return days;
        if (!begun) begun = days;
    }
    return begun;
}

}  // namespace

bool lacks_year(const Expression& expression) {
    Expression what = expression;
    if (what.last && says_year(what.first)) return false;
    return open_year(what.last ? *what.last : what.first) != nullptr;
}

Answer resolve_latest(const Expression& expression, PartialDate today) {
    Expression what = expression;
    complete_year(what.first, today);
    if (what.last) complete_year(*what.last, today);
    Moment& deciding = what.last ? *what.last : what.first;
    if (what.last && says_year(what.first)) return resolve(what, today);
    if (Written* const open = open_year(deciding)) {
        constexpr int years = 10;  // 29 February may be eight back, and a range end next year
        return latest(what, today, years,
                      [&](int i) { open->year = static_cast<std::int16_t>(today.year + 1 - i); });
    }
    if (Written* const open = open_month(deciding)) {
        constexpr int months = 13;
        return latest(what, today, months, [&](int i) {
            const PartialDate month = add_months(today, 1 - i);
            open->year = month.year;
            open->month = month.month;
        });
    }
    if (is_open_weekday(what.first) && !what.last) {
        const int wanted = static_cast<int>(std::get<Written>(what.first).weekday);
        const int back = (static_cast<int>(weekday_of(today)) - wanted + 7) % 7;
        return only(date_of(day_number(today) - back));
    }
    return resolve(what, today);
}

}  // namespace kiosque
