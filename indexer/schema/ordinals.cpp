#include "indexer/schema/ordinals.h"

namespace kiosque {

std::string encode_ordinals(std::span<const std::uint32_t> ascending) {
    std::string value;
    std::uint32_t previous = 0;
    for (const std::uint32_t ordinal : ascending) {
        std::uint32_t delta = ordinal - previous;
        previous = ordinal;
        while (delta >= 0x80U) {
            value += static_cast<char>(0x80U | (delta & 0x7fU));
            delta >>= 7;
        }
        value += static_cast<char>(delta);
    }
    return value;
}

std::optional<std::uint32_t> decode_ordinal(std::string_view value) {
    std::optional<std::uint32_t> only;
    for_each_ordinal(value, [&](std::uint32_t ordinal) { only = ordinal; });
    return only;
}

}  // namespace kiosque
