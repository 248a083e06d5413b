#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstdint>

namespace kiosque {

enum class Feast : std::uint8_t {
    new_year,
    epiphany,
    candlemas,
    valentine,
    shrove_tuesday,
    ash_wednesday,
    palm_sunday,
    good_friday,
    easter,
    easter_monday,
    labour_day,
    ascension,
    pentecost,
    whit_monday,
    mothers_day,
    fathers_day,
    midsummer,
    national_day,
    assumption,
    all_saints,
    saint_nicholas,
    christmas,
    new_years_eve,
};

/// The day of a French feast in a year from 1 to 9999.
PartialDate feast_day(Feast feast, int year);

}  // namespace kiosque
