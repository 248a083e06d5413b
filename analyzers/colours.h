#pragma once

#include <string_view>

namespace kiosque {

/// Whether text for a device, STDOUT_FILENO say, is to be coloured. `when` is always, never or
/// auto: if it is a terminal that has colours, and NO_COLOR (no-color.org) is not set or empty.
bool are_colours_wanted(std::string_view when, int device);

}  // namespace kiosque
