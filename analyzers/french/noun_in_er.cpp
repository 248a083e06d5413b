#include "analyzers/french/noun_in_er.h"

#include <algorithm>
#include <array>

namespace kiosque {

std::string_view noun_in_er(std::string_view folded) {
    static constexpr std::array<std::string_view, 59> nouns{
        "berger",    "boucher",  "boulanger", "burger",   "cancer",   "challenger", "charter",
        "container", "corner",   "danger",    "dealer",   "designer", "enfer",      "ether",
        "etranger",  "foyer",    "gamer",     "gangster", "hacker",   "hamburger",  "hamster",
        "hiver",     "horloger", "laser",     "leader",   "leger",    "loyer",      "manager",
        "maraicher", "master",   "menager",   "messager", "noyer",    "oranger",    "outsider",
        "partner",   "passager", "poker",     "poster",   "potager",  "ranger",     "reporter",
        "revolver",  "rocher",   "roller",    "scooter",  "skipper",  "sniper",     "sprinter",
        "starter",   "streamer", "supporter", "tanker",   "thriller", "trader",     "usager",
        "verger",    "viager",   "youtuber"};
    std::string_view stem = folded;
    if (stem.ends_with('s')) stem.remove_suffix(1);
    if (stem.ends_with("ere")) stem.remove_suffix(1);
    const auto* const found = std::ranges::find(nouns, stem);
    return found == nouns.end() ? std::string_view() : *found;
}

}  // namespace kiosque
