#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// fold() of unicode.h for one word, into a buffer that is reused: words of ASCII and Latin-1
/// letters, nearly all of a French text, cost no allocation and no normaliser. Returns a view of
/// `buffer`. `word` must be valid UTF-8.
std::string_view fold_word(std::string_view word, std::string& buffer);

}  // namespace kiosque
