#pragma once

#include <string_view>

namespace kiosque {

/// The stem of a word that no rule of endings treats well: « yeux », « lieux », « connaît ». By its
/// folded form; empty for all others.
std::string_view irregular_stem(std::string_view folded);

}  // namespace kiosque
