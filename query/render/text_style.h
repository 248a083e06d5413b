#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosque {

/// What the reader's device can show. A pipe has no width: nothing is wrapped or cut for it.
struct TextStyle {
    bool colour = false;
    std::optional<std::size_t> width;
};

enum class Ink : unsigned char { plain, title, mark, faint, heading, warning };

/// `text` (printable already) in the ink's colours, or as it is if the style has none.
std::string paint(std::string_view text, Ink ink, const TextStyle& style);

}  // namespace kiosque
