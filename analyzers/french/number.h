#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosque {

/// End of the number that starts with the digit text[start]: digits, groups of three set off by a
/// space of any kind ("10 000") or by dots ("10.000"), decimals after a comma or a dot.
std::size_t number_end(std::string_view text, std::size_t start);

/// One spelling a number: "10 000" and "10.000" → "10000", "2.78" → "2,78".
std::string canonical_number(std::string_view number);

/// One spelling an ordinal, from a normalised word: "1re" → "1er", "2ème" → "2e", "xixe" → "19e".
/// Empty when the word is none. `written` is the word with its case: « VIe » and « XIe » are
/// ordinals, « vie » and « Xie » are not; « VIE » and « XIE » are left to the word and the name.
std::string canonical_ordinal(std::string_view word, std::string_view written);

}  // namespace kiosque
