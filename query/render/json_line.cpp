#include "query/render/json_line.h"

#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {

std::string escape_controls(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto byte = static_cast<unsigned char>(json[i]);
        const auto next = i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0U;
        // Outside strings JSON is ASCII without DEL, so both can only lie inside one.
        if (byte == 0x7F) {
            out += "\\u007f";
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", next);
            ++i;
        } else {
            out += json[i];
        }
    }
    return out;
}

std::string json_line(const nlohmann::ordered_json& json) {
    return escape_controls(
        json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace kiosque
