#pragma once

#include "query/render/text_style.h"
#include "query/search/explanation.h"

#include <string>

namespace kiosque {

/// The verdict, then one line for each part of what was asked, and as one JSON object with its
/// newline.
std::string explanation_text(const Explanation& explanation, const TextStyle& style);
std::string explanation_json(const Explanation& explanation);

}  // namespace kiosque
