#pragma once

#include "analyzers/dates/lexeme.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosque {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// One of the marks, which are ASCII or likened to it, or the text's edge stands there.
inline bool is_edge_or_mark(const Scan& scan, int at, std::string_view marks) {
    const Lexeme& lexeme = scan.at(at);
    if (lexeme.end == 0) return true;
    return lexeme.kind == Lexeme::Kind::mark &&
           marks.find(static_cast<char>(lexeme.value)) != std::string_view::npos;
}

}  // namespace kiosque
