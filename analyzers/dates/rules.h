#pragma once

#include "analyzers/dates/grammar.h"

#include <optional>

namespace kiosque {

/// The grammar's rules, one family a file. Each reads at a lexeme and returns nothing when its
/// expression does not stand there.

/// A part of the date as far as it goes; `end` is the first lexeme behind it.
template <typename Value>
struct Part {
    Value value;
    int end = 0;
};

using Rule = std::optional<Reading>;

inline Reading fixed(int first, int end, const DateInterval& interval) {
    return {first, end, {interval, std::nullopt}};
}

/// rule_number.cpp: « vingt et un », « mil neuf cent quatorze », roman numerals.
std::optional<Part<int>> read_cardinal(const Scan& scan, int at);
std::optional<int> roman_value(std::string_view word);
/// Digits or words from 1 to 31, « 1er », « premier » included.
std::optional<Part<int>> read_day_number(const Scan& scan, int at);
/// « XIXe », « 19e », « dix-neuvième »: the lexeme behind it should be « siècle ».
std::optional<Part<int>> read_century_number(const Scan& scan, int at);

/// rule_figures.cpp: « 20/11/2023 », « 2023-11-20 », « 11/2023 ».
Rule read_figures(const Scan& scan, int at);
/// False inside phone numbers, amounts, references: nothing that begins at this number is a date.
bool is_free_number(const Scan& scan, int at);
/// The number ends where the lexeme does: no decimals, no further figures.
bool ends_number(const Scan& scan, int at);

/// rule_year.cpp: years and their ranges.
Rule read_year(const Scan& scan, int at);
/// Four digits that may be a year and nothing longer; `joined`: by a dash to what stands before.
bool is_year(const Scan& scan, int at, bool joined = false);
/// A year that nothing behind it makes a quantity.
bool is_certain_year(const Scan& scan, int at);
/// A year in digits or words behind a month.
std::optional<Part<int>> read_year_number(const Scan& scan, int at);
/// « 25 décembre 800 », « novembre 2150 »: one behind a month that is_year does not know.
std::optional<Part<int>> read_unusual_year(const Scan& scan, int at, bool after_day);
/// « l871 », « 18I4 », « 2O23 » behind a month: a year in whose figures a machine has seen letters.
std::optional<Part<int>> read_misread_year(const Scan& scan, int at);
/// « 18711 », « 18 71 » behind a month: a year was written there, but which one?
bool is_lost_year(const Scan& scan, int at);
/// What stands behind a number shows that it counts something; `led`: only a year stands there, so
/// that nothing less than a unit does.
bool counts(const Scan& scan, int behind, bool led);
/// « avant J.-C. », « av. J.-C. », « avant notre ère »
bool is_before_christ(const Scan& scan, int at);

/// rule_date.cpp: weekday, day, month and year as far as they are written, one of them at least.
/// `joined`: a range's dash stands before.
std::optional<Part<Written>> read_date(const Scan& scan, int at, bool joined = false);

/// rule_written.cpp: days, months and weekdays by name that the words around prove dates; lists of
/// them.
Rule read_written(const Scan& scan, int at);

/// rule_range.cpp: « du 3 au 7 mars », « entre mars et juin 2015 », « 3-4 mars 1871 ».
Rule read_range(const Scan& scan, int at);
/// « au », « à », « et » behind « entre », a dash: the lexeme behind it, else -1.
int skip_connector(const Scan& scan, int at, Term lead);

/// rule_relative.cpp: « hier », « ce matin », « il y a trois ans », « la semaine prochaine ».
Rule read_relative(const Scan& scan, int at);
/// « matin » of « lundi matin », « après-midi »: the lexeme behind it, or `at`.
int skip_day_part(const Scan& scan, int at);
/// « hier », « aujourd'hui », « demain », « avant-hier », « après-demain », whatever the clause
/// tells.
Rule read_deictic(const Scan& scan, int at);

/// rule_republican.cpp: « 18 brumaire an VIII », « brumaire an VIII », « l'an II ».
Rule read_republican(const Scan& scan, int at);

/// rule_period.cpp: quarters, semesters, nth weekdays, seasons, decades, centuries.
Rule read_period(const Scan& scan, int at);
/// « XVe au XVIIe siècle » behind a range's lead: « du », « entre ».
Rule read_century_range(const Scan& scan, int at, Term lead);
/// What may stand behind a period to tell its year: « 2015 », « de 2015 », « de l'an dernier », «
/// prochain ».
Part<Written> read_year_of(const Scan& scan, int at);

/// rule_feast.cpp: « Noël 2015 », « la veille de Noël », « le mardi gras ».
Rule read_feast(const Scan& scan, int at);

}  // namespace kiosque
