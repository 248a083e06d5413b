#pragma once

#include <string_view>

namespace kiosque {

/// l', d', qu', jusqu'… without the apostrophe, normalised: what stands before another word's
/// vowel.
bool is_elided(std::string_view word);

/// The elided words that carry sense and keep a position (jusqu', quelqu'…); the others are
/// dropped, as the article of « l’avocat » says nothing.
bool keeps_position(std::string_view elided);

/// True for words that hold an apostrophe: aujourd'hui, prud'homme, entr'acte, presqu'île,
/// grand'mère, given without it and folded ("aujourdhui").
bool is_apostrophe_word(std::string_view joined);

}  // namespace kiosque
