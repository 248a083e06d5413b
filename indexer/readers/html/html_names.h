#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace kiosque {

/// Calls visit(word) for each lower-case word of class names and ids such as "main-content
/// relatedArticle" until one returns true.
template <class Visit>
bool any_name_word(std::string_view names, const Visit& visit) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    std::string word;
    for (std::size_t i = 0; i <= names.size(); ++i) {
        const char c = i < names.size() ? names[i] : ' ';
        const bool hump = is_upper(c) && i > 0 && is_lower(names[i - 1]);
        const bool letter = is_upper(c) || is_lower(c);
        if ((!letter || hump) && !word.empty()) {
            if (visit(std::string_view(word))) return true;
            word.clear();
        }
        if (letter && word.size() < 32) word += static_cast<char>(c | 0x20);
    }
    return false;
}

inline bool has_name_word(std::string_view names, std::initializer_list<std::string_view> words) {
    return any_name_word(names, [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

}  // namespace kiosque
