#include "analyzers/entities/tagger/feature_context.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t reach_before = 5;  // « ministère de l’Intérieur »
constexpr std::size_t reach_after = 6;   // « Confédération générale du travail »

bool is_hard(const NameToken& token, const NameToken& before) {
    constexpr std::uint16_t soft = gap::space | gap::hyphen | gap::apostrophe | gap::ampersand;
    const auto allowed = before.dotted ? soft | gap::dot : soft;
    return token.field != before.field || (token.gap & ~allowed) != 0;
}

}  // namespace

void mark_eligible(std::span<const NameToken> tokens, std::vector<Eligibility>& eligible) {
    eligible.assign(tokens.size(), 0);
    std::size_t reach = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (reach > 0 && is_hard(tokens[i], tokens[i - 1])) reach = 0;
        if (has_capital(tokens[i])) reach = reach_after + 1;
        if (reach == 0) continue;
        eligible[i] = 1;
        --reach;
    }
    reach = 0;
    for (std::size_t i = tokens.size(); i-- > 0;) {
        if (has_capital(tokens[i])) reach = reach_before + 1;
        if (reach > 0) {
            eligible[i] = 1;
            --reach;
        }
        const bool cut = i == 0 || is_hard(tokens[i], tokens[i - 1]);
        if (!cut) continue;
        reach = 0;
        if (eligible[i] != 0) eligible[i] = 2;
    }
}

WordClasses governor(std::span<const NameToken> tokens, std::span<const WordFacts* const> facts,
                     std::size_t at) {
    constexpr WordClasses links = word_class::linker | word_class::article | word_class::elision;
    constexpr std::size_t most_links = 2;
    bool linked = false;
    std::size_t steps = 0;
    while (at > 0 && !is_hard(tokens[at], tokens[at - 1])) {
        --at;
        const WordClasses classes = facts[at]->classes;
        if ((classes & links) == 0) return linked ? classes : 0;
        if (++steps > most_links) return 0;
        linked = true;
    }
    return 0;
}

FeatureWindow feature_window(std::span<const NameToken> tokens,
                             std::span<const WordFacts* const> facts, std::span<const RuleCue> cues,
                             const WordFacts& edge, std::size_t at) {
    FeatureWindow window;
    window.words.fill(&edge);
    for (std::size_t slot = 0; slot < window.words.size(); ++slot) {
        const std::size_t neighbour = at + slot - farthest_neighbour;  // wraps below 0: too large
        if (neighbour < tokens.size() && tokens[neighbour].field == tokens[at].field)
            window.words[slot] = facts[neighbour];
    }
    window.token = &tokens[at];
    if (window.words[farthest_neighbour + 1] != &edge) window.next = &tokens[at + 1];
    window.cues[1] = cues[at];
    if (at > 0) window.cues[0] = cues[at - 1];
    if (at + 1 < cues.size()) window.cues[2] = cues[at + 1];
    window.governor = governor(tokens, facts, at);
    return window;
}

}  // namespace kiosque
