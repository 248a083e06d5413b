#pragma once

#include <string>
#include <string_view>

namespace kiosque {

class FrenchStemmer;

/// Stem of the accentless word, not the accentless stem: Snowball reads « aime » and « aimé »
/// differently, and who types no accents must meet both.
std::string accentless_stem(FrenchStemmer& stemmer, std::string_view exact);

}  // namespace kiosque
