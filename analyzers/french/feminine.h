#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// One gender for the endings whose feminine Snowball leaves apart from the masculine: « sportif »
/// as « sportive », « directrice » as « directeur », « chanteuse » as « chanteur », « inquiète » as
/// « inquiet ». Takes and gives singular or plural, by the folded form and as written; words that
/// only look so become words that nobody writes, which does no harm.
std::string one_gender(std::string_view folded, std::string exact);

}  // namespace kiosque
