#pragma once

#include "analyzers/dates/expression.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosque {

/// What is wrong with a date that a user typed, and what to write instead: sentences without full
/// stop. `text` is what was typed.

inline constexpr std::string_view date_examples =
    "write 2015, 2015-03, 2015-03-14, 14/03/2015, \"mars 2015\", \"14 mars 2015\", \"1er trimestre "
    "2015\", \"années 2010\", \"du 3 au 7 mars 2015\", 2014..2015 or \"hier\"";

std::string no_date();
std::string backwards(std::string_view text);
std::string too_vague(std::string_view text);
std::string one_ended(std::string_view text);

/// Why an expression that was read means no days.
std::string explain_expression(const Expression& what, std::string_view text, PartialDate today);

/// « lundi 15 mars 2015 », which was a Sunday: of an end of a range, too.
std::optional<std::string> explain_weekdays(const Expression& what, const DateInterval& days);

/// Figures that look like a date and are none: « 2015-13 », « 11/20/2015 », « 800 », « 201503 ».
std::optional<std::string> explain_figures(std::string_view text);

/// Why a text that no rule reads is no date.
std::string explain_words(std::string_view text);

}  // namespace kiosque
