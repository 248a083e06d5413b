#pragma once

#include <cstddef>
#include <string_view>

namespace kiosque {

/// Letters of `folded` behind the -ais of a people or an adjective (« mauvais »): Snowball takes it
/// for the verb's ending and leaves « franc » of the man, « français » of the woman. The roots are
/// listed since « lais » of « laisse » and « laissais » looks the same. npos: no such word.
std::size_t letters_after_people(std::string_view folded);

}  // namespace kiosque
