#pragma once

#include "query/search/results.h"

#include <string>
#include <string_view>

namespace kiosque {

/// `text` on one line and harmless to a terminal: control characters (C0, DEL, C1, line and
/// paragraph separators) become spaces, invisible formatting characters (direction overrides, soft
/// hyphens) go, bytes that are no UTF-8 become U+FFFD. Everything from an article or a command line
/// passes here before a terminal sees it.
std::string printable(std::string_view text);

/// The same for a snippet: its highlights still mark the same words.
Snippet printable(const Snippet& snippet);

/// Columns that a terminal needs for printable text: none for combining marks, two for wide East
/// Asian characters and emoji.
std::size_t display_width(std::string_view text);

/// The longest prefix of printable `text` of at most `width` columns; never cuts a character from
/// its combining marks.
std::string_view prefix_of_width(std::string_view text, std::size_t width);

/// Printable text cut (with « … ») and padded to exactly `width` columns.
std::string fit(std::string_view text, std::size_t width);

}  // namespace kiosque
