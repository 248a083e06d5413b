#pragma once

#include "query/render/text_style.h"

#include <string>
#include <vector>

namespace kiosque {

struct Labelled {
    std::string label;
    std::string value;
};

/// Lines "label  value" with the values aligned and wrapped under each other; those without a value
/// are left out.
std::string labelled_lines(const std::vector<Labelled>& rows, const TextStyle& style);

}  // namespace kiosque
