#pragma once

#include "analyzers/text/printable.h"
#include "query/search/request/results.h"

#include <string>
#include <string_view>

namespace kiosque {

/// printable() for a snippet: its highlights still mark the same words.
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
