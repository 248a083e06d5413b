#include "analyzers/french/short_stem.h"

#include "analyzers/text/utf8.h"

#include <string>

namespace kiosque {
namespace {

constexpr std::size_t longest_short_stem = 3;  // letters

bool is_short(std::string_view stem) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < stem.size(); at += decode_utf8(stem, at).length)
        if (++letters > longest_short_stem) return false;
    return true;
}

bool ends_in_consonant(std::string_view stem) {
    const char last = stem.back();
    return last >= 'a' && last <= 'z' && std::string_view("aeiouy").find(last) == stem.npos;
}

}  // namespace

std::string distinct_stem(std::string_view word, std::string stem) {
    if (stem.empty() || !is_short(stem) || !ends_in_consonant(stem)) return stem;
    if (word == stem) return stem;
    if (word.ends_with('s') && !word.ends_with("ais")) word.remove_suffix(1);
    if (word == stem) return stem;
    if (word.ends_with("ais") || word.ends_with("ie")) return std::string(word);
    const bool in_i = word.size() > stem.size() && word[stem.size()] == 'i' &&
                      word.starts_with(stem) && !word.ends_with("ions") && !word.ends_with("iez");
    return stem + (in_i ? 'i' : 'e');
}

}  // namespace kiosque
