#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace kiosque {

/// `json` on one line, without the newline. Bytes that are no UTF-8 become U+FFFD. No control
/// character is written raw, those of U+0080 to U+009F neither: a terminal obeys U+009B like ESC [.
std::string json_line(const nlohmann::ordered_json& json);

/// The last rule for JSON text that was written elsewhere: same value, DEL and U+0080 to U+009F as
/// \uXXXX.
std::string escape_controls(std::string_view json);

}  // namespace kiosque
