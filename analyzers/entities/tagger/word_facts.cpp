#include "analyzers/entities/tagger/word_facts.h"

#include "analyzers/entities/folded_word.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t shortest_affix = 2;

std::uint32_t affix_hash(std::string_view affix) {
    return static_cast<std::uint32_t>(word_key(affix) >> 32U) | 1U;
}

}  // namespace

std::uint8_t name_habit(const NameCounts& counts) {
    const auto grade = [](int count, int rare, int usual) {
        return count >= usual ? 2 : count >= rare ? 1 : 0;
    };
    const int written = counts.lower_case + counts.capitalised == 0  ? 0
                        : counts.lower_case > counts.capitalised + 2 ? 1
                        : counts.lower_case + 2 > counts.capitalised ? 2
                                                                     : 3;
    const int habit = grade(counts.first_name, 5, 9) + 3 * grade(counts.surname, 4, 8) +
                      9 * written + 36 * (counts.commune ? 1 : 0);
    return static_cast<std::uint8_t>(habit);
}

WordFacts word_facts(const NameToken& token, std::string_view written, const Knowledge& knowledge,
                     const WordClusterTable& clusters, std::string& buffer) {
    WordFacts facts;
    facts.word = token.shape == Shape::number ? word_key("0") ^ token.letters : token.key;
    facts.shape = token.shape;
    facts.habit = name_habit(knowledge.statistics.find(token.key));
    facts.classes = knowledge.classes(token.key);
    facts.clusters = clusters.find(cluster_key(token));
    fold_word(written, buffer);
    std::erase(buffer, '.');
    const std::string_view letters = buffer;
    for (std::size_t i = 0; i < facts.prefixes.size(); ++i) {
        const std::size_t length = shortest_affix + i;
        if (length >= letters.size()) break;
        facts.prefixes[i] = affix_hash(letters.substr(0, length));
        facts.suffixes[i] = affix_hash(letters.substr(letters.size() - length));
    }
    return facts;
}

}  // namespace kiosque
