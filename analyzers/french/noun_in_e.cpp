#include "analyzers/french/noun_in_e.h"

#include <algorithm>
#include <array>

namespace kiosque {

/// Only what is seldom meant as a participle: « traité » and « cité » are found by their verb.
std::string_view noun_in_e(std::string_view word) {
    static constexpr std::array<std::string_view, 8> nouns{"comté",  "curé", "côté", "fossé",
                                                           "marché", "pavé", "pâté", "rosé"};
    if (word.ends_with('s')) word.remove_suffix(1);
    const auto* const found = std::ranges::find(nouns, word);
    return found == nouns.end() ? std::string_view() : *found;
}

}  // namespace kiosque
