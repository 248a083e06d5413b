#include "analyzers/french/people.h"

#include <algorithm>
#include <array>

namespace kiosque {

std::size_t letters_after_people(std::string_view folded) {
    static constexpr std::array<std::string_view, 70> roots{
        "alban",    "angl",        "antill",    "aragon",   "avignonn", "barcelon",  "bayonn",
        "bengal",   "bordel",      "bourbonn",  "burund",   "calabr",   "cameroun",  "carcassonn",
        "charent",  "cingal",      "congol",    "dijonn",   "ecoss",    "finland",   "franc",
        "gabon",    "ghan",        "groenland", "guyan",    "havan",    "havr",      "holland",
        "hondur",   "irland",      "island",    "japon",    "javan",    "liban",     "ligur",
        "lisbon",   "lyonn",       "mahor",     "malt",     "marseill", "mauv",      "mayenn",
        "milan",    "montreal",    "nant",      "narbonn",  "neerland", "neozeland", "nepal",
        "newyork",  "orlean",      "ougand",    "pakistan", "piemont",  "polon",     "portug",
        "rouenn",   "roussillonn", "rwand",     "senegal",  "soudan",   "surinam",   "taiwan",
        "thailand", "togol",       "tonkin",    "toulonn",  "versaill", "york",      "zeland"};
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
