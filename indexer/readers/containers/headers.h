#pragma once

#include "analyzers/text/ascii.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace kiosque {

/// Lines of "Name: value", as HTTP and WARC have them; names in lower case, of one that is repeated
/// the first.
using Headers = std::map<std::string, std::string, std::less<>>;

/// What is no header is passed over, as is a line that goes on with the one before.
inline void add_header(std::string_view line, Headers& headers) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || is_ascii_space(line.front())) return;
    headers.emplace(ascii_lower(ascii_trimmed(line.substr(0, colon))),
                    ascii_trimmed(line.substr(colon + 1)));
}

/// Empty when there is none of that name.
inline std::string header_value(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

}  // namespace kiosque
