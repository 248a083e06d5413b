#pragma once

#include <string>
#include <string_view>

#include <simdjson.h>

namespace kiosque {

/// A JSON value as text: strings as they are, numbers in digits, the parts of an array with
/// `separator` between, of an object its "name" (as JSON-LD writes an
/// author) or what else stands for its text. Empty for null, true
/// and false.
std::string json_text(const simdjson::dom::element& value, std::string_view separator = ", ");

}  // namespace kiosque
