#pragma once

#include "analyzers/dates/expression.h"
#include "analyzers/dates/lexeme.h"

#include <optional>

namespace kiosque {

/// An expression and the lexemes that name it, end exclusive: « 20 novembre 2023 » in « le lundi 20
/// novembre 2023 » with its weekday, without its determiner. What only introduces a period that is
/// the whole one all the same is left out, too: « 2014 » in « fin 2014 », « 1970 » in « les années
/// 1970 ».
struct Reading {
    int first = 0;
    int end = 0;
    Expression what;
};

/// The calendar expression whose words begin at lexeme `at`, an introducing « du », « entre » or «
/// ce » included, or nothing. Looks a bounded number of lexemes behind and ahead.
std::optional<Reading> read_expression(const Scan& scan, int at);

/// The first expression that begins at lexeme `from` or behind it, before `end`.
std::optional<Reading> next_expression(const Scan& scan, int from, int end);

}  // namespace kiosque
