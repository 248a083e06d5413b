#pragma once

#include <cstdint>
#include <string_view>

namespace kiosque {

/// What a word may be in a calendar expression. Terms of the first group carry a value.
enum class Term : std::uint8_t {
    other,

    month,               ///< value 1 to 12
    month_abbreviation,  ///< likewise; « sept » is also the number seven
    weekday,             ///< value 1 (Monday) to 7
    weekday_abbreviation,
    republican_month,  ///< value 1 (vendémiaire) to 12
    season,            ///< value 1 (spring) to 4
    cardinal,          ///< value: « vingt » 20, « cent » 100
    ordinal,           ///< value: « premier » 1
    unit,              ///< value: a Unit
    feast,             ///< value: a Feast that one word names

    today,  ///< « aujourd », before « hui »
    hui,
    yesterday,
    tomorrow,
    eve,       ///< « la veille de Noël »
    day_part,  ///< « ce matin », « hier soir »
    here,      ///< « ce mois-ci »
    last,
    next,
    current,  ///< « le 15 courant »
    week,     ///< before « end »
    end,
    century,
    years,  ///< « les années 1970 »
    republic,
    complementary,
    saint,
    valentine,
    sylvester,
    nicholas,
    new_,  ///< « nouvel »
    fete,
    work,
    mothers,
    fathers,
    national,
    reveillon,
    gras,
    ashes,
    palms,
    bre,  ///< « 7bre », September in old hands
    ordinal_suffix,

    this_,  ///< « ce », « cet »
    this_feminine,
    the,  ///< « le »; the others are articles that begin no masculine date
    the_feminine,
    the_plural,
    the_elided,
    of,
    of_elided,
    of_the,
    of_the_plural,
    to_the,
    to,  ///< « à », and « a » of those who type no accents
    in,
    and_,
    or_,
    il,
    y,
    voila,
    within,  ///< « dans »
    between,
    since,
    until,
    before,
    after,
    around,
    edge,    ///< « fin mars »: the period meant is the whole one
    habit,   ///< « chaque lundi »
    street,  ///< « rue du 4-Septembre »
    number_sign,
    outrage,  ///< « les attentats du 11 septembre »
    christ,
    amount,      ///< « plus de 2000 », « environ 1800 »
    dated,       ///< what bears a year: « budget 2018 »
    contest,     ///< what is named with its year: « Coupe du monde 2018 »
    measure,     ///< what is counted: a number before it is a quantity
    connective,  ///< what may follow a year without making it a quantity
};

enum class Unit : std::uint8_t {
    day,
    week,
    weekend,
    fortnight,
    month,
    quarter,
    semester,
    year,
    decade
};

struct Meaning {
    Term term = Term::other;
    std::int16_t value = 0;
};

/// Meaning of a word in lower case without accents.
Meaning meaning_of(std::string_view folded);

/// 1 to 12 for English names and their three-letter abbreviations, else 0.
int english_month(std::string_view folded);

/// "avril", "août": as written. `month` from 1 to 12.
std::string_view month_name(int month);
std::string_view english_month_name(int month);

}  // namespace kiosque
