#pragma once

#include "analyzers/entities/knowledge.h"
#include "analyzers/entities/name_token.h"
#include "analyzers/entities/tagger/word_clusters.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// What is known of a token from its own letters: the same wherever it stands, and therefore worth
/// a cache.
struct WordFacts {
    WordKey word = 0;  ///< folded; 0 beyond the edges of a title or text
    Shape shape = Shape::lower;
    std::uint8_t habit = 0;  ///< names and letter case in statistics, coarsely: name_habit()
    WordClasses classes = 0;
    WordClusters clusters{};
    std::array<std::uint32_t, 4> prefixes{};  ///< of 2 to 5 letters, hashed; 0: the word is shorter
    std::array<std::uint32_t, 4> suffixes{};
};

/// First name, surname, commune, common word: each none, rare or usual; under 108.
std::uint8_t name_habit(const NameCounts& counts);

/// `written` is the token as it stands in the text; `buffer` is scratch.
WordFacts word_facts(const NameToken& token, std::string_view written, const Knowledge& knowledge,
                     const WordClusterTable& clusters, std::string& buffer);

}  // namespace kiosque
