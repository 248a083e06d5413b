#include "analyzers/french/plural.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace kiosque {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

/// Words in -us, -os, -its and -ers that are no plurals, and names.
bool is_invariable(std::string_view folded) {
    static constexpr std::array<std::string_view, 83> words{
        "abus",    "airbus",   "albatros", "angers",    "anus",    "argus",      "autobus",
        "bonus",   "burgos",   "cactus",   "calvados",  "campus",  "carlos",     "chaos",
        "clos",    "columbus", "confus",   "consensus", "convers", "corpus",     "cosmos",
        "crocus",  "cursus",   "davos",    "dessous",   "dessus",  "diffus",     "divers",
        "dos",     "enclos",   "envers",   "eros",      "ethos",   "eucalyptus", "exclus",
        "exodus",  "focus",    "fetus",    "foetus",    "gers",    "gros",       "heros",
        "hiatus",  "hibiscus", "humus",    "inclus",    "infus",   "intrus",     "jesus",
        "jus",     "lagos",    "laos",     "lapsus",    "lotus",   "malus",      "marcus",
        "minibus", "minus",    "obtus",    "omnibus",   "opus",    "papyrus",    "pathos",
        "perclus", "pers",     "pervers",  "processus", "propos",  "prospectus", "puits",
        "refus",   "repos",    "reclus",   "revers",    "rictus",  "sinus",      "surplus",
        "talus",   "terminus", "tetanos",  "travers",   "typhus",  "univers"};
    return std::ranges::find(words, folded) != words.end() ||
           ends_with_any(folded, {"virus", "bus", "plus"});
}

}  // namespace

bool is_plain_plural(std::string_view folded) {
    if (folded.size() < 4) return false;
    // « nous », « sous »; « tiers » and « dossiers » have one stem with their singular.
    if (ends_with_any(folded, {"ous", "iers"})) return false;
    // Nouns in -er, for others have -ier; what ends otherwise is English or a name (« Papers »).
    if (folded.ends_with("ers"))
        return ends_with_any(folded, {"chers", "gers", "yers", "eillers", "aillers", "uillers"}) &&
               !is_invariable(folded);
    return ends_with_any(folded, {"us", "os", "its", "irs", "gions", "nions", "ssions"}) &&
           !is_invariable(folded);
}

}  // namespace kiosque
