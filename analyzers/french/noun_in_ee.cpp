#include "analyzers/french/noun_in_ee.h"

#include <algorithm>
#include <array>

namespace kiosque {

std::string_view noun_in_ee(std::string_view folded) {
    static constexpr std::array<std::string_view, 77> nouns{
        "annee",     "apnee",   "apogee",   "araignee", "armee",        "assemblee", "athee",
        "azalee",    "bouee",   "bourree",  "buee",     "caducee",      "camee",     "chaussee",
        "cheminee",  "coree",   "coryphee", "crimee",   "destinee",     "diarrhee",  "dragee",
        "duree",     "dyspnee", "egee",     "elysee",   "epee",         "epopee",    "erythree",
        "fee",       "fusee",   "galilee",  "gelee",    "giroflee",     "graminee",  "guinee",
        "gynecee",   "hymenee", "hypogee",  "idee",     "jetee",        "journee",   "judee",
        "lycee",     "maree",   "matinee",  "mausolee", "mediterranee", "melopee",   "mijauree",
        "moree",     "mosquee", "musee",    "nausee",   "odyssee",      "ondee",     "orchidee",
        "orphee",    "panacee", "persee",   "poupee",   "prytanee",     "pygmee",    "pyrenee",
        "randonnee", "rangee",  "renommee", "rosee",    "scarabee",     "soiree",    "spondee",
        "thesee",    "tournee", "trachee",  "tranchee", "trophee",      "vallee",    "vendee"};
    static_assert(std::ranges::is_sorted(nouns));
    if (folded.ends_with('s')) folded.remove_suffix(1);
    const auto* const found = std::ranges::lower_bound(nouns, folded);
    return found == nouns.end() || *found != folded ? std::string_view() : *found;
}

}  // namespace kiosque
