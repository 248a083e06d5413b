#pragma once

#include <cstddef>
#include <string_view>

namespace kiosque {

/// How many letters to insert, delete, replace or swap with their neighbour to turn one word into
/// the other; any number above `limit` if it is more than that. Compares bytes: meant for folded
/// words, where nearly every letter is one. Time grows with limit times length.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace kiosque
