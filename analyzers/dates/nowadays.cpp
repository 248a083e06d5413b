#include "analyzers/dates/nowadays.h"

#include "analyzers/dates/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosque {
namespace {

constexpr int most_behind = 12;  // lexemes of the clause
constexpr int most_ahead = 16;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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

/// « a signé », « a déjà annoncé », « ont été reçus »
bool is_perfect(const Scan& scan, int at) {
    if (!is_having(scan.written(at))) return false;
    return is_participle(scan.written(at + 1)) ||
           (scan.is_word(at + 2) && is_participle(scan.written(at + 2)));
}

bool ends_clause(const Scan& scan, int at) {
    const Lexeme& lexeme = scan.at(at);
    if (lexeme.end == 0) return true;
    if (lexeme.kind != Lexeme::Kind::mark) return false;
    constexpr std::string_view marks = ".!?;:,\n\"()";
    return marks.find(static_cast<char>(lexeme.value)) != std::string_view::npos;
}

struct Clause {
    bool state = false;
    bool event = false;

    void read(const Scan& scan, int at) {
        if (!scan.is_word(at)) return;
        const std::string_view word = scan.written(at);
        event = event || is_perfect(scan, at) || is_future(word) || is_event_participle(word);
        state = state || is_state(word);
    }
};

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
    Clause clause;
    const bool opens = ends_clause(scan, at - 1);
    for (int i = at - 1; i >= at - most_behind && !ends_clause(scan, i); --i) clause.read(scan, i);
    // « Aujourd'hui, … »: its own comma does not end the clause.
    const int first = scan.is_mark(behind, ',') && opens ? behind + 1 : behind;
    for (int i = first; i < behind + most_ahead && !ends_clause(scan, i); ++i) clause.read(scan, i);
    if (clause.event) return false;
    return clause.state;
}

}  // namespace kiosque
