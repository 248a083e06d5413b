#include "analyzers/entities/entity_key.h"

#include "analyzers/text/unicode.h"

namespace kiosque {
namespace {

bool belongs(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&' || c == '+';
}

/// Bytes of the word that starts at `at`.
std::size_t word_length(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && belongs(text[end])) ++end;
    return end - at;
}

}  // namespace

std::string entity_key(std::string_view name) {
    const std::string text = fold(name);
    std::string key;
    std::size_t last = 0;  // length of the word before
    bool dotted = false;   // only a dot stands between it and this one
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = word_length(text, at);
        if (length == 0) {
            dotted = text[at] == '.' && at > 0 && belongs(text[at - 1]);
            ++at;
            continue;
        }
        const bool acronym = dotted && last == 1 && length == 1;
        if (!key.empty() && !acronym) key += ' ';
        key.append(text, at, length);
        last = length;
        dotted = false;
        at += length;
    }
    return key;
}

}  // namespace kiosque
