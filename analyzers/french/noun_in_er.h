#pragma once

#include <string_view>

namespace kiosque {

/// Nouns and adjectives in -er, whose feminine or singular Snowball tears apart: « étranger »,
/// « loyer ». By the folded form, singular or plural, masculine or feminine; empty for others.
std::string_view noun_in_er(std::string_view folded);

}  // namespace kiosque
