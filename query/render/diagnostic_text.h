#pragma once

#include "query/render/text_style.h"
#include "query/search/request/results.h"

#include <string>
#include <string_view>

namespace kiosque {

/// "kiosque: MESSAGE", and if the diagnostic has a place, the query line with carets under it. A
/// long query is shown around the place only.
std::string diagnostic_text(const Diagnostic& diagnostic, std::string_view query,
                            const TextStyle& style);

}  // namespace kiosque
