#pragma once

#include <cstddef>
#include <string_view>

namespace kiosque {

/// Bytes of the elided article, pronoun or conjunction that `word` begins with, its apostrophe (of
/// any kind) included: 4 for « l’avocat », 0 for « aujourd’hui ».
std::size_t elided_length(std::string_view word);

}  // namespace kiosque
