#include "analyzers/french/people.h"

#include <algorithm>
#include <array>

namespace kiosque {

std::size_t letters_after_people(std::string_view folded) {
    static constexpr std::array<std::string_view, 36> roots{
        "alban",    "angl",    "antill",   "bordel",   "cameroun",  "cingal", "congol",   "dijonn",
        "ecoss",    "finland", "franc",    "gabon",    "groenland", "guyan",  "havr",     "holland",
        "irland",   "island",  "japon",    "liban",    "lyonn",     "malt",   "marseill", "nant",
        "neerland", "nepal",   "new-york", "pakistan", "polon",     "portug", "rouenn",   "senegal",
        "soudan",   "taiwan",  "thailand", "togol"};
    static_assert(std::is_sorted(roots.begin(), roots.end()));
    for (const std::size_t ending : {0U, 1U, 2U}) {
        static constexpr std::array<std::string_view, 3> endings{"ais", "aise", "aises"};
        if (!folded.ends_with(endings.at(ending))) continue;
        const std::string_view root = folded.substr(0, folded.size() - endings.at(ending).size());
        if (std::binary_search(roots.begin(), roots.end(), root)) return ending;
    }
    return std::string_view::npos;
}

}  // namespace kiosque
