#pragma once

#include "query/render/text_style.h"

#include <string>
#include <string_view>

namespace kiosque {

/// What stands before the first line, and before those that follow it: as wide as each other.
struct Margins {
    std::string_view first;
    std::string_view rest;
};

/// `text` (printable, without line ends) in lines as wide as the device, with a line end behind
/// each; one line for a pipe.
std::string hanging(std::string_view text, Margins margins, Ink ink, const TextStyle& style);

}  // namespace kiosque
