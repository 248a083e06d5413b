#include "analyzers/french/feminine.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Behind t, d, s, ch, f and v, -euse is the woman who does it, but of these adjectives in -eux.
bool is_of_eux(std::string_view singular) {
    static constexpr std::array<std::string_view, 29> words{
        "boiteuse",  "cahoteuse", "calamiteuse", "capiteuse",  "comateuse",  "couteuse",
        "crasseuse", "crouteuse", "douteuse",    "facheuse",   "graisseuse", "hasardeuse",
        "hideuse",   "honteuse",  "juteuse",     "laiteuse",   "moiteuse",   "mousseuse",
        "nerveuse",  "oiseuse",   "osseuse",     "paresseuse", "pateuse",    "piteuse",
        "poisseuse", "rocheuse",  "vaniteuse",   "vaseuse",    "venteuse"};
    return is_one_of(words, singular);
}

bool is_agent(std::string_view singular) {
    static constexpr std::array<std::string_view, 26> words{
        "balayeuse",   "blogueuse",    "bricoleuse", "campeuse", "coureuse",     "cueilleuse",
        "entraineuse", "footballeuse", "gagneuse",   "glaneuse", "handballeuse", "influenceuse",
        "joueuse",     "lanceuse",     "nageuse",    "parleuse", "pecheuse",     "perceuse",
        "randonneuse", "rappeuse",     "receleuse",  "skieuse",  "travailleuse", "tueuse",
        "voleuse",     "voyageuse"};
    if (is_one_of(words, singular)) return true;
    const std::string_view root = singular.substr(0, singular.size() - 4);
    return std::ranges::any_of(std::array<std::string_view, 6>{"t", "d", "s", "ch", "f", "v"},
                               [&](auto ending) { return root.ends_with(ending); }) &&
           !is_of_eux(singular);
}

/// -ète beside -et; elsewhere it is a noun's (« planète ») or a verb's.
bool is_of_et(std::string_view singular) {
    static constexpr std::array<std::string_view, 8> words{"complete", "concrete",   "desuete",
                                                           "discrete", "incomplete", "indiscrete",
                                                           "inquiete", "secrete"};
    return is_one_of(words, singular);
}

}  // namespace

std::string one_gender(std::string_view folded, std::string exact) {
    const std::size_t plural = folded.ends_with('s') ? 1 : 0;
    const std::string_view singular = folded.substr(0, folded.size() - plural);
    // The endings below have no letters that accents would make longer.
    const auto with_ending = [&](std::size_t old_length, std::string_view ending) {
        exact.resize(exact.size() - plural - old_length);
        return exact + std::string(ending);
    };
    if (singular.size() > 3 && singular.ends_with("if") && !singular.ends_with("oif"))
        return with_ending(1, "ve");
    if (singular.size() > 6 && singular.ends_with("trice")) return with_ending(5, "teur");
    if (singular.size() > 6 && singular.ends_with("euse") && is_agent(singular))
        return with_ending(4, "eur");
    // Not the participles: « complété ».
    const std::string_view written = std::string_view(exact).substr(0, exact.size() - plural);
    if (is_of_et(singular) && (written.ends_with("ète") || written == singular))
        return with_ending(written.ends_with("ète") ? 4 : 3, "et");
    return exact;
}

}  // namespace kiosque
