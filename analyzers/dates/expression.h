#pragma once

#include "analyzers/dates/calendar.h"
#include "analyzers/dates/holiday.h"
#include "analyzers/dates/vocabulary.h"

#include <cstdint>
#include <optional>
#include <variant>

namespace kiosque {

/// What a calendar expression says, before anyone asks when it was said: the grammar writes these,
/// resolve() turns them into days. A zero always stands for "not said".

/// « dernier » and « prochain » after a date.
enum class Bearing : std::uint8_t { none, last, next };

/// Of the clause that a date stands in.
enum class Tense : std::uint8_t { unsaid, past, future };

/// « lundi 20 novembre 2023 », « mars dernier », « le 3 de ce mois », « 2023 », « lundi »: any part
/// may be missing. Nothing is checked: « 31 avril » is written all the same.
struct Written {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    Weekday weekday = Weekday::none;
    Bearing bearing = Bearing::none;
    Tense tense = Tense::unsaid;
    bool short_year = false;                 ///< « 89 » for 1789, 1889 or 1989
    bool demonstrative = false;              ///< « ce lundi »
    std::uint8_t weeks_on = 0;               ///< « lundi en huit » 1, « en quinze » 2
    std::optional<std::int8_t> year_shift;   ///< « de cette année » 0, « de l'an dernier » -1
    std::optional<std::int8_t> month_shift;  ///< « de ce mois » 0

    bool says_year() const { return year != 0 || year_shift; }
    bool says_month() const { return month != 0 || month_shift; }
};

/// « hier », « il y a trois ans », « la semaine prochaine », « vendredi de la semaine prochaine ».
struct Relative {
    Unit unit = Unit::day;
    std::int16_t count = 0;
    Weekday weekday = Weekday::none;  ///< of that week
};

/// « au deuxième trimestre 2018 », « l'été dernier »: a part of a year, numbered from 1.
struct Share {
    enum class Kind : std::uint8_t { quarter, semester, season };

    Kind kind = Kind::quarter;
    std::uint8_t ordinal = 1;
    Written year;  ///< its year and bearing alone
};

/// « le premier vendredi de juillet »; the last one is -1.
struct NthWeekday {
    std::int8_t ordinal = 1;
    Weekday weekday = Weekday::none;
    Written month;
};

/// « Noël 2015 », « la veille de Noël » (shift -1).
struct FeastDay {
    Feast feast = Feast::christmas;
    Written year;
    std::int8_t shift = 0;
};

/// « les années 1970 », « les années 70 » (short).
struct Decade {
    std::int16_t year = 0;
    bool short_year = false;
};

/// A century, a republican date: needs no reference.
using Fixed = DateInterval;

using Moment = std::variant<Written, Relative, Share, NthWeekday, FeastDay, Decade, Fixed>;

/// A moment, or a range of two with both ends included.
struct Expression {
    Moment first;
    std::optional<Moment> last;
};

}  // namespace kiosque
