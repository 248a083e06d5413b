#pragma once

#include "query/search/text_pattern.h"

#include <string>
#include <string_view>

namespace kiosque {

/// The text's letters a-z and digits, without case, accents and whatever stands between: « À la
/// Une » → "alaune". Many times faster than an analysis. The letter t is left out too, because the
/// one of « a-t-il » belongs to no token.
void append_skeleton(std::string_view text, std::string& out);

/// A piece that the skeleton of every text with this pattern has: of the longest run of places that
/// stand for one spelling each. Empty if there is none worth looking for.
std::string required_skeleton(const TextPattern& pattern);

}  // namespace kiosque
