#pragma once

#include "analyzers/analysis.h"

#include <string_view>
#include <vector>

namespace kiosque {

/// Lines of at most `width` columns (at least 1 is assumed), without the spaces at their ends,
/// broken where Unicode allows it and inside a word only if it is longer than a line. `text` is
/// printable and has no line ends; an empty one has no lines.
std::vector<Span> wrap(std::string_view text, std::size_t width);

}  // namespace kiosque
