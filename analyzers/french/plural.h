#pragma once

#include <string_view>

namespace kiosque {

/// Whether the word, by its folded form, is a plural whose s goes before stemming. Snowball takes
/// no s from behind a vowel, and takes the singular's ending for a verb's: « venu » and « venus »,
/// « photo » and « photos », « conflit » and « conflits », « danger » and « dangers » have two
/// stems each.
bool is_plain_plural(std::string_view folded);

/// Nouns and adjectives in -er, whose feminine or singular Snowball tears apart: « étranger »,
/// « loyer ». By the folded form, singular or plural, masculine or feminine; empty for others.
std::string_view noun_in_er(std::string_view folded);

}  // namespace kiosque
