#include "analyzers/dates/holiday.h"

#include "analyzers/dates/calendar.h"

namespace kiosque {
namespace {

PartialDate after_easter(int year, int days) {
    return date_of(day_number(easter(year)) + days);
}

PartialDate sunday_from(PartialDate day) {
    const DayNumber number = day_number(day);
    return date_of(number + (7 - static_cast<int>(weekday_of(number))) % 7);
}

/// The last Sunday of May, or the first of June where that one is Pentecost.
PartialDate mothers_day(int year) {
    const PartialDate sunday = sunday_from(make_date(year, 5, 25));
    return sunday == after_easter(year, 49) ? date_of(day_number(sunday) + 7) : sunday;
}

}  // namespace

PartialDate feast_day(Feast feast, int year) {
    switch (feast) {
        case Feast::new_year:
            return make_date(year, 1, 1);
        case Feast::epiphany:
            return make_date(year, 1, 6);
        case Feast::candlemas:
            return make_date(year, 2, 2);
        case Feast::valentine:
            return make_date(year, 2, 14);
        case Feast::shrove_tuesday:
            return after_easter(year, -47);
        case Feast::ash_wednesday:
            return after_easter(year, -46);
        case Feast::palm_sunday:
            return after_easter(year, -7);
        case Feast::good_friday:
            return after_easter(year, -2);
        case Feast::easter:
            return easter(year);
        case Feast::easter_monday:
            return after_easter(year, 1);
        case Feast::labour_day:
            return make_date(year, 5, 1);
        case Feast::ascension:
            return after_easter(year, 39);
        case Feast::pentecost:
            return after_easter(year, 49);
        case Feast::whit_monday:
            return after_easter(year, 50);
        case Feast::mothers_day:
            return mothers_day(year);
        case Feast::fathers_day:
            return sunday_from(make_date(year, 6, 15));
        case Feast::midsummer:
            return make_date(year, 6, 24);
        case Feast::national_day:
            return make_date(year, 7, 14);
        case Feast::assumption:
            return make_date(year, 8, 15);
        case Feast::all_saints:
            return make_date(year, 11, 1);
        case Feast::saint_nicholas:
            return make_date(year, 12, 6);
        case Feast::christmas:
            return make_date(year, 12, 25);
        case Feast::new_years_eve:
            return make_date(year, 12, 31);
    }
    return {};
}

}  // namespace kiosque
