#pragma once

#include <string_view>

namespace kiosque {

/// Whether the word, by its folded form, ends in an s that is no plural's although Snowball takes
/// it for one: « mars », « pays », « fils ». Such words are their own stem.
bool is_noun_in_s(std::string_view folded);

}  // namespace kiosque
