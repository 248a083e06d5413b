#pragma once

#include <cstddef>
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
    roman,  ///< value: « XIX », « xixe » 19
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
    over,    ///< « sur Noël »
    edge,    ///< « fin mars »: a PeriodPart; in a text the period meant is the whole one
    habit,   ///< « chaque lundi »
    street,  ///< « rue du 4-Septembre »
    number_sign,
    numbered,  ///< « vol 2015 »: what is known by its number, but « accident de bus 21 janvier »
    law,       ///< « loi 2004-575 »: a number, « loi de 1881 »: a year
    outrage,   ///< « les attentats du 11 septembre »
    christ,
    amount,      ///< « plus de 2000 », « environ 1800 »
    dated,       ///< what bears a year: « budget 2018 »
    edition,     ///< what is held anew and told apart by its year: « championnats d'Europe 2018 »
    contest,     ///< what is named with its year: « Euro 2016 »
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

/// A word in lower case without accents, its letters packed into two integers: words compare and
/// hash in a few instructions. Of a longer word the last sixteen letters are kept, which makes it
/// none of the vocabulary's: those have fifteen at most.
class WordKey {
  public:
    static constexpr std::size_t longest_word = 15;

    constexpr WordKey() = default;
    constexpr explicit WordKey(std::string_view folded) {
        for (const char letter : folded) add(letter);
    }

    constexpr void add(char letter) { add(static_cast<unsigned char>(letter), 1); }

    /// The same for up to eight letters at once, the first in the highest byte that is used.
    constexpr void add(std::uint64_t letters, std::uint32_t count) {
        constexpr std::uint32_t all = 64;
        const std::uint32_t bits = 8 * count;
        if (bits == all) {
            high_ = low_;
            low_ = letters;
        } else {
            high_ = high_ << bits | low_ >> 1U >> (all - 1 - bits);
            low_ = low_ << bits | letters;
        }
    }

    constexpr std::uint64_t hash() const {
        return (low_ ^ (high_ * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U >> 32U;
    }
    constexpr bool operator==(const WordKey& other) const {
        return ((low_ ^ other.low_) | (high_ ^ other.high_)) == 0;  // without a branch
    }

  private:
    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
};

Meaning meaning_of(WordKey word);

/// 1 to 12 for English names and their three-letter abbreviations, else 0.
int english_month(std::string_view folded);

/// "avril", "août": as written. `month` from 1 to 12.
std::string_view month_name(int month);
std::string_view english_month_name(int month);

/// "lundi", "Monday". `weekday` from 1 (Monday) to 7.
std::string_view weekday_name(int weekday);
std::string_view english_weekday_name(int weekday);

}  // namespace kiosque
