#include "analyzers/french/noun_in_er.h"

#include <algorithm>
#include <array>

namespace kiosque {

std::string_view noun_in_er(std::string_view folded) {
    static constexpr std::array<std::string_view, 36> nouns{
        "berger",   "boucher",  "boulanger", "cancer",   "danger",   "dealer",
        "enfer",    "etranger", "ether",     "foyer",    "hacker",   "hiver",
        "horloger", "laser",    "leader",    "leger",    "loyer",    "maraicher",
        "menager",  "messager", "noyer",     "oranger",  "outsider", "passager",
        "poker",    "potager",  "reporter",  "revolver", "rocher",   "scooter",
        "skipper",  "sprinter", "starter",   "usager",   "verger",   "viager"};
    std::string_view stem = folded;
    if (stem.ends_with('s')) stem.remove_suffix(1);
    if (stem.ends_with("ere")) stem.remove_suffix(1);
    const auto* const found = std::ranges::find(nouns, stem);
    return found == nouns.end() ? std::string_view() : *found;
}

}  // namespace kiosque
