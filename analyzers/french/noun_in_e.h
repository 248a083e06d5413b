#pragma once

#include <string_view>

namespace kiosque {

/// Nouns in -é beside which there is another one in -e: « côté » and « côte », « marché » and
/// « marche ». Snowball takes either ending off. The stem of singular and plural as written, with
/// accents; empty for others.
std::string_view noun_in_e(std::string_view word);

}  // namespace kiosque
