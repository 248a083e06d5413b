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

bool is_past(const Scan& scan, int at) {
    const std::string_view word = scan.written(at);
    if (scan.is(at, Term::since)) return true;
    // All that follows ends in « t », « a » or « é ».
    const auto last = static_cast<unsigned char>(word.back());
    constexpr unsigned char last_of_e_acute = 0xA9;
    if (last != 't' && last != 'a' && last != last_of_e_acute) return false;
    if (word == "fut" || word == "furent") return true;
    if (is_imperfect(word)) return true;
    if (!is_auxiliary(word)) return false;
    // An adverb may stand between: « a déjà annoncé ».
    return is_participle(scan.written(at + 1)) ||
           (scan.is_word(at + 2) && is_participle(scan.written(at + 2)));
}

bool ends_sentence(const Scan& scan, int at) {
    return is_edge_or_mark(scan, at, ".!?\n;");
}

}  // namespace

bool is_future(std::string_view word) {
    const char last = word.empty() ? ' ' : word.back();
    const bool listed = word.starts_with("pr") || word.starts_with('a');
    if (last != 'a' && last != 't' && !listed) return false;
    constexpr std::array<std::string_view, 14> words{
        "va",     "vont",    "doit",   "doivent", "devrait",   "devraient", "prévu",
        "prévue", "prévues", "prévus", "appelle", "appellent", "attendu",   "attendue"};
    constexpr std::array<std::string_view, 4> nouns{"opéra", "caméra", "choléra", "cetera"};
    constexpr std::array<std::string_view, 4> endings{"era", "ira", "dra", "eront"};
    if (is_one_of(word, words)) return true;
    if (word == "aura" || word == "auront" || word.ends_with("iront") || word.ends_with("dront"))
        return true;
    return word.size() > 3 && ends_with_one_of(word, endings) && !is_one_of(word, nouns);
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
