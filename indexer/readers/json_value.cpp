#include "indexer/readers/json_value.h"

#include <fmt/format.h>

namespace kiosque {

namespace {

namespace dom = simdjson::dom;

/// {"name": "…"}, as JSON-LD and many an export write an author.
std::string name_of(const dom::object& object) {
    dom::element name;
    if (object["name"].get(name) != simdjson::SUCCESS || !name.is_string()) return {};
    return json_text(name, {});
}

std::string joined(const dom::array& array, std::string_view separator) {
    std::string text;
    for (const dom::element part : array) {
        if (part.is_array()) continue;  // lists of lists are no text
        const std::string value = json_text(part, separator);
        if (value.empty()) continue;
        if (!text.empty()) text += separator;
        text += value;
    }
    return text;
}

}  // namespace

std::string json_text(const dom::element& value, std::string_view separator) {
    switch (value.type()) {
        case dom::element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case dom::element_type::INT64:
            return fmt::format("{}", value.get_int64().value_unsafe());
        case dom::element_type::UINT64:
            return fmt::format("{}", value.get_uint64().value_unsafe());
        case dom::element_type::DOUBLE:
            return fmt::format("{}", value.get_double().value_unsafe());
        case dom::element_type::ARRAY:
            return joined(value.get_array().value_unsafe(), separator);
        case dom::element_type::OBJECT:
            return name_of(value.get_object().value_unsafe());
        default:
            return {};
    }
}

}  // namespace kiosque
