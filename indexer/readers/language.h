#pragma once

#include <string_view>

namespace kiosque {

/// Which language `text` (UTF-8) is written in, by its function words: "fr", "en", "de", "es",
/// "it", "nl" or "pt"; empty where the text is too short or no language prevails, as in lists of
/// names or badly scanned pages. Looks at the beginning of long texts only.
std::string_view detect_language(std::string_view text);

}  // namespace kiosque
