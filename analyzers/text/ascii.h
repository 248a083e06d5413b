#pragma once

#include <string>
#include <string_view>

namespace kiosque {

// Characters of file formats and of numbers, whatever the locale: <cctype> asks it, and does not
// take the bytes of UTF-8.

inline constexpr std::string_view ascii_space = " \t\r\n\v\f";

constexpr bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_ascii_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool is_ascii_letter(char c) {
    return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = ascii_lower(c);
    return lower;
}

/// Without white space at either end.
constexpr std::string_view ascii_trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(ascii_space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(ascii_space) + 1 - first);
}

}  // namespace kiosque
