#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// What a terminal gets for a code point (or invalid_code_point); 0: nothing.
char32_t tamed(char32_t c);

/// `text` on one line and harmless to a terminal: control characters (C0, DEL, C1, line and
/// paragraph separators) become spaces, invisible formatting characters (direction overrides, soft
/// hyphens) go, bytes that are no UTF-8 become U+FFFD. Everything that comes from an article, a
/// file name or a command line passes here before a terminal sees it.
std::string printable(std::string_view text);

}  // namespace kiosque
