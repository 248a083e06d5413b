#pragma once

#include "query/language/parsed_query.h"

#include <cstddef>
#include <string_view>

namespace kiosque {

// What a person types is far below these bounds; they keep hostile text from costing time.
inline constexpr std::size_t longest_query = 64 * 1024;
inline constexpr std::size_t most_words = 500;
/// In all words. Written with a backslash before every letter, a tree is still no longer than a
/// query may be.
inline constexpr std::size_t most_letters = 16 * 1024;

/// The bytes as valid UTF-8 of bounded length, so that spans and messages can be printed; without a
/// tree yet.
ParsedQuery readable_query(std::string_view text);

}  // namespace kiosque
