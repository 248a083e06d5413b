#include "query/render/delimited.h"

#include "analyzers/text/utf8.h"

namespace kiosque {
namespace {

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// Copies a field with every control character but `kept` as a space.
template <class Kept>
std::string tame(std::string_view field, Kept&& kept) {
    std::string out;
    out.reserve(field.size());
    for (std::size_t at = 0; at < field.size();) {
        const Decoded decoded = decode_utf8(field, at);
        if (decoded.code_point == invalid_code_point) {
            out += "\uFFFD";
        } else if (is_control(decoded.code_point) && !kept(decoded.code_point)) {
            out += ' ';
        } else {
            out += field.substr(at, decoded.length);
        }
        at += decoded.length;
    }
    return out;
}

std::string csv_field(std::string_view field) {
    std::string text = tame(field, [](char32_t c) { return c == U'\n' || c == U'\r'; });
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out += '"';
}

}  // namespace

std::string csv_line(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (const std::string_view& field : fields) {
        if (&field != fields.begin()) out += ',';
        out += csv_field(field);
    }
    return out += "\r\n";
}

std::string tsv_line(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (const std::string_view& field : fields) {
        if (&field != fields.begin()) out += '\t';
        out += tame(field, [](char32_t) { return false; });
    }
    return out += '\n';
}

}  // namespace kiosque
