#include "analyzers/french/noun_in_s.h"

#include <algorithm>
#include <array>

namespace kiosque {

bool is_noun_in_s(std::string_view folded) {
    static constexpr std::array<std::string_view, 46> words{
        "ailleurs", "alors",     "biceps",   "concours",  "contresens", "contretemps", "corps",
        "cours",    "dehors",    "discours", "divers",    "encens",     "encours",     "engrais",
        "envers",   "fils",      "fonds",    "forceps",   "gens",       "hors",        "laps",
        "legs",     "longtemps", "lors",     "mars",      "mets",       "moeurs",      "mors",
        "ours",     "parcours",  "pays",     "poids",     "pouls",      "printemps",   "quadriceps",
        "recours",  "reims",     "remords",  "secours",   "sens",       "temps",       "tiers",
        "toujours", "triceps",   "velours",  "volontiers"};
    static_assert(std::ranges::is_sorted(words));
    return std::ranges::binary_search(words, folded);
}

}  // namespace kiosque
