#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiosque::glass {

/// The first eight bytes as a number that sorts as they do: most comparisons of a sort end there,
/// without a look at the string.
inline std::uint64_t leading_bytes(std::string_view name) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
    return value;
}

}  // namespace kiosque::glass
