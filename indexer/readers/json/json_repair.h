#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// What careless exporters get wrong inside strings, put right without touching the structure:
/// bytes that are no UTF-8 are decoded, raw control characters become spaces, halves of surrogate
/// pairs U+FFFD.
std::string repair_json(std::string_view json);

/// Where, in bytes from the start, `json` stops being valid JSON; its size if it never does.
std::size_t json_error_position(std::string_view json);

}  // namespace kiosque
