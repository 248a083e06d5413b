#pragma once

#include <string_view>

namespace kiosque {

/// Nouns and names in -ée that no verb's participle is meant by. Snowball takes the ending off, so
/// that « marée » meets « Mars » and « Vendée » meets « vend », and another one off the accentless
/// « maree ». The stem of singular and plural by the folded form; empty for others.
std::string_view noun_in_ee(std::string_view folded);

}  // namespace kiosque
