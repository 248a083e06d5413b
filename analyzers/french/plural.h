#pragma once

#include <string_view>

namespace kiosque {

/// Whether the word, by its folded form, is a plural whose s goes before stemming. Snowball takes
/// no s from behind a vowel, and takes the singular's ending for a verb's: « venu » and « venus »,
/// « photo » and « photos », « conflit » and « conflits », « danger » and « dangers » have two
/// stems each.
bool is_plain_plural(std::string_view folded);

}  // namespace kiosque
