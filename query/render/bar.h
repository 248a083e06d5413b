#pragma once

#include <cstddef>
#include <string>

namespace kiosque {

/// A bar of Unicode blocks, `width` columns long for `maximum`, exact to an eighth of a column; any
/// value above zero leaves a mark.
std::string bar(double value, double maximum, std::size_t width);

}  // namespace kiosque
