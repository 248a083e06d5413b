#include "analyzers/dates/tense.h"

#include "analyzers/dates/clause.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

constexpr int most_behind = 30;  // lexemes of a long clause
constexpr int most_ahead = 20;

template <std::size_t N>
bool ends_with_one_of(std::string_view word, const std::array<std::string_view, N>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_auxiliary(std::string_view word) {
    constexpr std::array<std::string_view, 11> words{"a",      "ont",      "est",   "sont",
                                                     "avait",  "avaient",  "était", "étaient",
                                                     "aurait", "auraient", "été"};
    return is_one_of(word, words);
}

/// « présentait »; of the endings in « -rait » most are conditionals or nouns.
bool is_imperfect(std::string_view word) {
    constexpr std::array<std::string_view, 8> others{"fait",    "sait",    "lait",   "plait",
                                                     "parfait", "souhait", "méfait", "satisfait"};
    if (word.ends_with("rait") || word.ends_with("raient")) return false;
    return word.ends_with("aient") || (word.ends_with("ait") && !is_one_of(word, others));
}

/// « partirent », « vinrent », « parlèrent »: the plural of the passé simple. The present of «
/// tirer », « espérer » and « assurer » sounds alike.
bool is_plural_preterite(std::string_view word) {
    constexpr std::array<std::string_view, 21> present_with_e_grave{
        "gèrent",     "suggèrent",   "espèrent",    "opèrent",  "préfèrent", "diffèrent",
        "réfèrent",   "transfèrent", "considèrent", "adhèrent", "génèrent",  "libèrent",
        "modèrent",   "récupèrent",  "accélèrent",  "tolèrent", "exagèrent", "insèrent",
        "acquièrent", "requièrent",  "conquièrent"};
    constexpr std::array<std::string_view, 7> present_with_i{
        "tirent", "attirent", "retirent", "étirent", "désirent", "admirent", "virent"};
    constexpr std::array<std::string_view, 5> with_u{"lurent", "rurent", "çurent", "écurent",
                                                     "nurent"};
    constexpr std::array<std::string_view, 5> short_with_u{"furent", "eurent", "purent", "surent",
                                                           "burent"};
    if (word.ends_with("èrent")) return !is_one_of(word, present_with_e_grave);
    if (word.ends_with("irent")) {
        const bool breathes = word.ends_with("pirent") && !word.ends_with("ompirent");
        return !breathes && !is_one_of(word, present_with_i);
    }
    return word.ends_with("inrent") || ends_with_one_of(word, with_u) ||
           is_one_of(word, short_with_u);
}

/// « reçut », « mourut », « vint », « prit »: the endings that no present and no usual noun has.
/// Those of « finit », « dit » and « vit » tell no tense.
bool is_preterite_in_t(std::string_view word) {
    constexpr std::array<std::string_view, 9> with_u{"urut", "arut",  "crut",  "çut",   "nnut",
                                                     "écut", "oulut", "allut", "ésolut"};
    constexpr std::array<std::string_view, 8> short_with_u{"fut", "eut",  "put",  "sut",
                                                           "dut", "plut", "élut", "valut"};
    constexpr std::array<std::string_view, 18> with_i{
        "endit", "pondit", "fondit", "tordit", "mordit", "perdit", "battit", "sortit", "sentit",
        "uivit", "rivit",  "uisit",  "aquit",  "nquit",  "ompit",  "gnit",   "ouvrit", "ffrit"};
    constexpr std::array<std::string_view, 21> verbs_with_i{
        "fit",    "prit",   "apprit",   "comprit", "reprit",    "surprit", "entreprit",
        "mit",    "remit",  "admit",    "permit",  "promit",    "soumit",  "transmit",
        "commit", "partit", "repartit", "servit",  "découvrit", "assit",   "acquit"};
    constexpr std::array<std::string_view, 2> with_in{"vint", "tint"};
    return is_plural_preterite(word) || ends_with_one_of(word, with_u) ||
           is_one_of(word, short_with_u) || ends_with_one_of(word, with_i) ||
           is_one_of(word, verbs_with_i) || ends_with_one_of(word, with_in);
}

/// Nothing but a noun stands behind it, or a pronoun that does not tell the two apart.
bool is_determiner(std::string_view word) {
    constexpr std::array<std::string_view, 25> words{
        "le",  "la", "les", "l'",    "l’",  "un",  "une", "des", "du",    "de",   "d'", "d’", "au",
        "aux", "ce", "cet", "cette", "ces", "son", "sa",  "mon", "notre", "leur", "en", "à"};
    return is_one_of(word, words);
}

/// « le », « la », « l' » at `at` are pronouns: « elle l'emporta », « ne le nomma ».
bool is_object(const Scan& scan, int at) {
    constexpr std::array<std::string_view, 5> pronouns{"le", "la", "les", "l'", "l’"};
    constexpr std::array<std::string_view, 9> before{"il", "elle", "on", "qui", "ne",
                                                     "Il", "Elle", "On", "Qui"};
    return is_one_of(scan.written(at), pronouns) && is_one_of(scan.written(at - 1), before);
}

/// « arriva », « éclata »; nouns in « -a » have an article or a capital, the commonest are listed.
bool is_preterite_in_a(const Scan& scan, int at) {
    constexpr std::array<std::string_view, 12> others{"cela",  "cinéma", "agenda", "média",
                                                      "visa",  "opéra",  "caméra", "choléra",
                                                      "villa", "mafia",  "extra",  "cetera"};
    constexpr std::size_t shortest = 4;
    const std::string_view word = scan.written(at);
    return word.size() >= shortest && !scan.at(at).capital && !is_one_of(word, others) &&
           (!is_determiner(scan.written(at - 1)) || is_object(scan, at - 1));
}

bool is_past(const Scan& scan, int at) {
    const std::string_view word = scan.written(at);
    if (scan.is(at, Term::since)) return true;
    // All that follows ends in « t », « a » or « é ».
    const auto last = static_cast<unsigned char>(word.back());
    constexpr unsigned char last_of_e_acute = 0xA9;
    if (last != 't' && last != 'a' && last != last_of_e_acute) return false;
    if (last == 't' && is_preterite_in_t(word)) return true;
    if (is_imperfect(word)) return true;
    if (last == 'a' && is_preterite_in_a(scan, at)) return true;
    if (!is_auxiliary(word)) return false;
    // An adverb may stand between: « a déjà annoncé ».
    return is_participle(scan.written(at + 1)) ||
           (scan.is_word(at + 2) && is_participle(scan.written(at + 2)));
}

bool ends_sentence(const Scan& scan, int at) {
    return is_edge_or_mark(scan, at, ".!?\n;");
}

/// « parlera », « devra », « verra », « paraîtra »; not « livra », « tira », « entra ».
bool is_future_in_ra(std::string_view word) {
    constexpr std::array<std::string_view, 11> endings{
        "era", "ira", "dra", "vra", "rra", "ttra", "îtra", "aitra", "oitra", "clura", "mpra"};
    constexpr std::array<std::string_view, 30> others{
        "opera",   "cetera", "livra", "délivra", "navra",    "serra",    "enserra", "enterra",
        "atterra", "barra",  "narra", "bourra",  "effondra", "engendra", "encadra", "tira",
        "retira",  "attira", "étira", "admira",  "inspira",  "expira",   "respira", "aspira",
        "soupira", "désira", "vira",  "chavira", "éclaira",  "resserra"};
    if (word == "aura" || word == "saura") return true;
    return word.size() > 3 && ends_with_one_of(word, endings) && !is_one_of(word, others);
}

/// « parlerons », « verrons »; the present « livrons » and « entrons » stay out.
bool is_future_of_we(std::string_view word) {
    constexpr std::array<std::string_view, 7> endings{"erons",  "irons",  "drons", "rrons",
                                                      "ttrons", "evrons", "aurons"};
    constexpr std::array<std::string_view, 9> others{"environs", "avirons",  "tirons",
                                                     "retirons", "attirons", "admirons",
                                                     "désirons", "serrons",  "perrons"};
    return ends_with_one_of(word, endings) && !is_one_of(word, others);
}

bool is_future_of_you(std::string_view word) {
    constexpr std::array<std::string_view, 7> endings{"erez",  "irez",  "drez", "rrez",
                                                      "ttrez", "evrez", "aurez"};
    constexpr std::array<std::string_view, 5> others{"tirez", "retirez", "attirez", "admirez",
                                                     "serrez"};
    return ends_with_one_of(word, endings) && !is_one_of(word, others);
}

}  // namespace

bool is_future(std::string_view word) {
    constexpr std::array<std::string_view, 14> words{
        "va",     "vont",    "doit",   "doivent", "devrait",   "devraient", "prévu",
        "prévue", "prévues", "prévus", "appelle", "appellent", "attendu",   "attendue"};
    if (word.empty()) return false;
    switch (word.back()) {
        case 'a':
            return word == "va" || is_future_in_ra(word);
        case 't':
            if (word.ends_with("ront")) return word != "front" && word != "affront";
            break;
        case 's':
            if (is_future_of_we(word)) return true;
            break;
        case 'z':
            return is_future_of_you(word);
        default:
            break;
    }
    const bool may_announce = word.front() == 'p' || word.front() == 'a' || word.back() == 't';
    return may_announce && is_one_of(word, words);
}

bool is_participle(std::string_view word) {
    constexpr std::array<std::string_view, 15> endings{
        "é", "és", "ée", "ées", "i", "is", "ie", "it", "u", "us", "ue", "ues", "rt", "int", "rte"};
    constexpr std::array<std::string_view, 6> others{"qui", "aussi", "ici", "lui", "depuis", "du"};
    return word.size() > 1 && ends_with_one_of(word, endings) && !is_one_of(word, others);
}

Tense tense_around(const Scan& scan, int first, int end) {
    Tense tense = Tense::unsaid;
    const auto read = [&](int at) {
        if (!scan.is_word(at)) return;
        if (is_future(scan.written(at))) tense = Tense::future;
        if (tense == Tense::unsaid && is_past(scan, at)) tense = Tense::past;
    };
    for (int at = first - 1; at >= first - most_behind && !ends_sentence(scan, at); --at) read(at);
    for (int at = end; at < end + most_ahead && !ends_sentence(scan, at); ++at) read(at);
    return tense;
}

}  // namespace kiosque
