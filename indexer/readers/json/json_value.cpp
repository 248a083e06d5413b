#include "indexer/readers/json/json_value.h"

#include <fmt/format.h>

namespace kiosque {

namespace {

namespace dom = simdjson::dom;

/// {"name": "…"}, as JSON-LD and many an export write an author; {"#text": "…"}, as converters
/// from XML write an element with attributes; {"rendered": "…"}, as WordPress answers.
std::string name_of(const dom::object& object) {
    for (const std::string_view key : {"name", "#text", "rendered", "@value"}) {
        dom::element name;
        if (object[key].get(name) == simdjson::SUCCESS && name.is_string())
            return json_text(name, {});
    }
    return {};
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
