#include "analyzers/french/elision.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return word.starts_with(beginning); });
}

}  // namespace

bool keeps_position(std::string_view elided) {
    static constexpr std::array<std::string_view, 6> kept{"jusqu",  "lorsqu", "presqu",
                                                          "puisqu", "quelqu", "quoiqu"};
    return std::find(kept.begin(), kept.end(), elided) != kept.end();
}

bool is_elided(std::string_view word) {
    if (word.size() == 1)
        return std::string_view("cdjlmnst").find(word[0]) != std::string_view::npos;
    return word == "qu" || keeps_position(word);
}

bool is_apostrophe_word(std::string_view joined) {
    return starts_with_any(
        joined, {"aujourdhui", "prudhom", "entract", "presquile", "grandmere", "grandrue",
                 "grandroute", "grandmess", "grandchose", "grandtante", "entraperc", "entrouv",
                 "entraid", "sentraid", "quatzarts"});
}

}  // namespace kiosque
