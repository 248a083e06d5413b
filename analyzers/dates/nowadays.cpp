#include "analyzers/dates/nowadays.h"

#include "analyzers/dates/clause.h"
#include "analyzers/dates/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosque {
namespace {

constexpr int longest_behind = 12;  // lexemes of the clause
constexpr int longest_ahead = 16;

/// Verbs that tell how things are; beside « aujourd'hui » they do not mean the day.
bool is_state(std::string_view word) {
    constexpr std::array<std::string_view, 66> words{
        "est",       "sont",        "suis",       "sommes",       "êtes",       "a",
        "ont",       "ai",          "avons",      "avez",         "peut",       "peuvent",
        "pouvons",   "doit",        "doivent",    "devons",       "faut",       "vit",
        "vivent",    "vivons",      "existe",     "existent",     "compte",     "comptent",
        "emploie",   "emploient",   "représente", "représentent", "travaille",  "travaillent",
        "reste",     "restent",     "possède",    "possèdent",    "dispose",    "disposent",
        "permet",    "permettent",  "coûte",      "coûtent",      "vaut",       "valent",
        "bénéficie", "bénéficient", "élève",      "souhaite",     "souhaitent", "veut",
        "veulent",   "semble",      "semblent",   "concerne",     "concernent", "touche",
        "touchent",  "produit",     "produisent", "utilise",      "utilisent",  "habite",
        "habitent",  "sait",        "savent",     "rêvent",       "estime",     "demeure"};
    return is_one_of(word, words);
}

/// Participles that tell of an event even with « être »: « est attendu aujourd'hui », « est venu ».
bool is_event_participle(std::string_view word) {
    constexpr std::array<std::string_view, 40> stems{
        "venu",     "allé",       "arrivé",   "parti",    "mort",     "né",      "décédé",
        "attendu",  "prévu",      "jugé",     "organisé", "examiné",  "voté",    "inauguré",
        "reçu",     "enterré",    "inhumé",   "lancé",    "présenté", "annoncé", "publié",
        "signé",    "adopté",     "ouvert",   "célébré",  "débattu",  "nommé",   "élu",
        "entendu",  "condamné",   "convoqué", "appelé",   "rendu",    "dévoilé", "libéré",
        "retrouvé", "interpellé", "tenu",     "diffusé",  "confirmé"};
    for (const std::string_view ending : {"", "e", "s", "es"}) {
        if (word.ends_with(ending) && is_one_of(word.substr(0, word.size() - ending.size()), stems))
            return true;
    }
    return false;
}

bool is_having(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"a",     "ont",     "ai",   "avons",
                                                    "avait", "avaient", "avez", "aurait"};
    return is_one_of(word, words);
}

/// « signé », « déjà annoncé », « été reçus » behind « a »; « huit mois » is none.
bool is_perfect(const Scan& scan, int behind_auxiliary) {
    const auto participle = [&](int at) {
        return scan.is_word(at) && is_participle(scan.written(at));
    };
    const bool counts =
        scan.is_number(behind_auxiliary) || scan.is(behind_auxiliary, Term::cardinal);
    return !counts && (participle(behind_auxiliary) || participle(behind_auxiliary + 1));
}

bool ends_clause(const Scan& scan, int at) {
    return is_edge_or_mark(scan, at, ".!?;:,\n\"()");
}

/// Verbs whose present tells of an event in news: « annonce aujourd'hui », « s'ouvre aujourd'hui ».
bool is_event(std::string_view word) {
    constexpr std::array<std::string_view, 64> words{
        "annonce",       "annoncent",   "présente",  "présentent", "publie",     "publient",
        "lance",         "lancent",     "dévoile",   "dévoilent",  "révèle",     "révèlent",
        "affirme",       "affirment",   "confirme",  "confirment", "rappelle",   "rappellent",
        "promet",        "promettent",  "rend",      "rendent",    "remet",      "remettent",
        "ouvre",         "ouvrent",     "ferme",     "ferment",    "vote",       "votent",
        "reçoit",        "reçoivent",   "rencontre", "commence",   "commencent", "débute",
        "débutent",      "démarre",     "arrive",    "arrivent",   "quitte",     "quittent",
        "dépose",        "déposent",    "signe",     "signent",    "inaugure",   "fête",
        "célèbre",       "célèbrent",   "élit",      "élisent",    "décide",     "comparaît",
        "comparaissent", "examine",     "examinent", "réunit",     "réunissent", "défilent",
        "manifestent",   "démissionne", "affronte",  "dispute"};
    return is_one_of(word, words);
}

enum class Sense : std::uint8_t { unsaid, state, event };

bool is_being(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"est",    "sont",  "suis",
                                                    "sommes", "était", "étaient"};
    return is_one_of(word, words);
}

/// What a word of the clause tells; an auxiliary may have its participle behind `adverb`, the two
/// lexemes of « aujourd'hui ».
Sense sense_of(const Scan& scan, int at, int adverb) {
    if (!scan.is_word(at)) return Sense::unsaid;
    const std::string_view word = scan.written(at);
    const int next = at + 1 == adverb ? adverb + 2 : at + 1;
    if (is_having(word)) return is_perfect(scan, next) ? Sense::event : Sense::state;
    if (is_being(word)) {
        const bool event =
            is_event_participle(scan.written(next)) || is_event_participle(scan.written(next + 1));
        return event ? Sense::event : Sense::state;
    }
    if (is_future(word) || is_event(word) || is_event_participle(word)) return Sense::event;
    return is_state(word) ? Sense::state : Sense::unsaid;
}

/// Where the clause goes on behind « Aujourd'hui, » and « Aujourd'hui à Lens, ».
int clause_behind(const Scan& scan, int at) {
    constexpr int longest_place = 5;
    if (scan.is_mark(at, ',')) return at + 1;
    if (!scan.is(at, Term::to) && !scan.is(at, Term::in)) return at;
    for (int i = at; i < at + longest_place; ++i)
        if (scan.is_mark(i, ',')) return i + 1;
    return at;
}

/// Words enough to tell how things are, before the sentence ends; « 1.000 » ends none.
bool tells_more(const Scan& scan, int first) {
    constexpr int words = 4;
    for (int i = first; i < first + words; ++i)
        if (is_edge_or_mark(scan, i, ".!?\n") && !scan.is_glued(i + 1)) return false;
    return true;
}

bool is_certain_day(const Scan& scan, int behind) {
    if (scan.is_mark(behind, ',')) ++behind;
    return scan.is(behind, Term::weekday) ||
           (scan.is_number(behind) && scan.is(behind + 1, Term::month));
}

}  // namespace

bool means_nowadays(const Scan& scan, int at) {
    const std::string_view before = scan.written(at - 1);
    const int behind = at + 2;
    const bool stressed = before == "est" && scan.written(behind).starts_with("qu");
    if (stressed || is_certain_day(scan, behind)) return false;  // « c'est aujourd'hui que »
    if (before == "qu'" || before == "qu’" || before == "encore" || before == "toujours" ||
        before == "comme")
        return true;
    if (scan.written(behind) == "encore" || scan.written(behind) == "plus") return true;
    // The nearest verb decides: behind « Aujourd'hui, », before « … aujourd'hui ».
    const bool opens = ends_clause(scan, at - 1);
    Sense sense = Sense::unsaid;
    for (int i = at - 1; i >= at - longest_behind && !ends_clause(scan, i); --i) {
        if (sense == Sense::unsaid) sense = sense_of(scan, i, at);
    }
    const int first = opens ? clause_behind(scan, behind) : behind;
    for (int i = first; i < first + longest_ahead && !ends_clause(scan, i); ++i) {
        if (sense == Sense::unsaid) sense = sense_of(scan, i, at);
    }
    if (sense != Sense::unsaid) return sense == Sense::state;
    return opens && tells_more(scan, first);
}

}  // namespace kiosque
