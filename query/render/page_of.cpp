#include "query/render/page_of.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosque {

std::string_view page_of(std::string_view path) {
    constexpr std::string_view extension = ".pdf";
    const std::size_t hash = path.rfind('#');
    if (hash == path.npos || hash < extension.size()) return {};
    const std::string_view number = path.substr(hash + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto same_letter = [](char a, char b) { return (a | ('a' - 'A')) == b; };
    const bool is_pdf = std::ranges::equal(path.substr(hash - extension.size(), extension.size()),
                                           extension, same_letter);
    return is_pdf && std::ranges::all_of(number, is_digit) ? number : std::string_view();
}

}  // namespace kiosque
