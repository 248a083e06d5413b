#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// Facet ordinals of one article as a value: ascending, delta-coded, LEB128. Empty for none. The
/// whole value is a fair key for counting too: stock servers that know only ValueCountMatchSpy stay
/// exact.
std::string encode_ordinals(std::span<const std::uint32_t> ascending);

/// The only ordinal of a value that holds one; nullopt if it is empty.
std::optional<std::uint32_t> decode_ordinal(std::string_view value);

/// Calls visit(ordinal) for each; stops at the first damaged byte. Inlined into the counting loop.
template <class Visit>
void for_each_ordinal(std::string_view value, Visit&& visit) {
    std::uint32_t ordinal = 0;
    std::uint32_t delta = 0;
    unsigned shift = 0;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (shift > 28) return;
        delta |= static_cast<std::uint32_t>(byte & 0x7fU) << shift;
        if ((byte & 0x80U) != 0) {
            shift += 7;
            continue;
        }
        ordinal += delta;
        visit(ordinal);
        delta = 0;
        shift = 0;
    }
}

}  // namespace kiosque
