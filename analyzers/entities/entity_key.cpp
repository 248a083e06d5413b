#include "analyzers/entities/entity_key.h"

#include "analyzers/text/unicode.h"

namespace kiosque {
namespace {

bool is_separator(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter_or_digit = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return !letter_or_digit && c != '&' && c != '+';
}

}  // namespace

std::string entity_key(std::string_view name) {
    std::string key;
    bool gap = false;
    for (const char c : fold(name)) {
        if (c == '.') continue;
        if (is_separator(c)) {
            gap = true;
            continue;
        }
        if (gap && !key.empty()) key += ' ';
        gap = false;
        key += c;
    }
    return key;
}

}  // namespace kiosque
