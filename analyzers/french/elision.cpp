#include "analyzers/french/elision.h"

#include "analyzers/text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosque {
namespace {

constexpr std::array<std::string_view, 15> elided{"l",      "d",      "j",      "m",      "t",
                                                  "s",      "n",      "c",      "qu",     "jusqu",
                                                  "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"};

}  // namespace

std::size_t elided_length(std::string_view word) {
    constexpr std::string_view curly = "’";
    std::size_t apostrophe = word.find('\'');
    std::size_t length = 1;
    if (const auto other = word.find(curly); other < apostrophe) {
        apostrophe = other;
        length = curly.size();
    }
    constexpr std::size_t longest = 6;
    if (apostrophe == std::string_view::npos || apostrophe > longest) return 0;
    if (apostrophe + length >= word.size()) return 0;
    const std::string head = fold(word.substr(0, apostrophe));
    return std::ranges::find(elided, head) == elided.end() ? 0 : apostrophe + length;
}

}  // namespace kiosque
