#include "analyzers/french/stop_words.h"

#include <algorithm>
#include <array>

namespace kiosque {

bool is_stop_word(std::string_view exact) {
    static constexpr std::array<std::string_view, 174> words{
        "a",          "afin",     "ai",     "aient",    "ainsi",    "ait",     "alors",   "as",
        "au",         "auquel",   "aura",   "aurai",    "auraient", "aurait",  "auront",  "aussi",
        "autre",      "autres",   "aux",    "auxquels", "avaient",  "avais",   "avait",   "avec",
        "avez",       "aviez",    "avions", "avoir",    "avons",    "ayant",   "c",       "car",
        "ce",         "ceci",     "cela",   "celle",    "celles",   "celui",   "ces",     "cet",
        "cette",      "ceux",     "chez",   "comme",    "d",        "dans",    "de",      "depuis",
        "des",        "desquels", "donc",   "dont",     "du",       "duquel",  "dès",     "elle",
        "elles",      "en",       "entre",  "es",       "est",      "et",      "eu",      "eurent",
        "eut",        "eux",      "furent", "fut",      "il",       "ils",     "j",       "je",
        "jusqu",      "jusque",   "l",      "la",       "laquelle", "le",      "lequel",  "les",
        "lesquelles", "lesquels", "leur",   "leurs",    "lorsqu",   "lorsque", "lui",     "m",
        "ma",         "mais",     "me",     "mes",      "moi",      "mon",     "même",    "mêmes",
        "n",          "ne",       "ni",     "nos",      "notre",    "nous",    "on",      "ont",
        "ou",         "où",       "par",    "parce",    "pas",      "pendant", "plus",    "pour",
        "puisqu",     "puisque",  "qu",     "quand",    "que",      "quel",    "quelle",  "quelles",
        "quels",      "qui",      "quoi",   "quoiqu",   "quoique",  "s",       "sa",      "sans",
        "se",         "sera",     "serai",  "seraient", "serait",   "seront",  "ses",     "si",
        "soi",        "soient",   "soit",   "sommes",   "son",      "sont",    "sous",    "suis",
        "sur",        "t",        "ta",     "te",       "tes",      "toi",     "ton",     "tous",
        "tout",       "toute",    "toutes", "très",     "tu",       "un",      "une",     "vers",
        "vos",        "votre",    "vous",   "y",        "à",        "ça",      "étaient", "étais",
        "était",      "étant",    "étiez",  "étions",   "êtes",     "être"};
    static_assert(std::is_sorted(words.begin(), words.end()));
    return std::binary_search(words.begin(), words.end(), exact);
}

bool is_acronym(std::string_view written) {
    return written == "AI" || written == "EU" || written == "MES";
}

}  // namespace kiosque
