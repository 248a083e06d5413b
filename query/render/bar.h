#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace kiosque {

/// A bar of Unicode blocks, `width` columns long for `maximum`, exact to an eighth of a column; any
/// count above zero leaves a mark.
std::string bar(std::uint64_t count, std::uint64_t maximum, std::size_t width);

}  // namespace kiosque
