#pragma once

#include "analyzers/entities/gazetteer.h"
#include "analyzers/entities/lexicon.h"
#include "analyzers/entities/name_statistics.h"

#include <cstdint>

namespace kiosque {

/// What is known of words and names before an article is read. Immutable, shared by threads.
struct Knowledge {
    Gazetteer gazetteer;
    KeyMap<WordClasses> lexicon;
    NameStatistics statistics;
    std::uint64_t fingerprint = 0;  ///< changes with any of the data

    WordClasses classes(WordKey word) const {
        const WordClasses* known = lexicon.find(word);
        return known == nullptr ? 0 : *known;
    }
    bool is(const NameToken& token, WordClasses wanted) const {
        return (classes(token.key) & wanted) != 0;
    }
};

/// From the data embedded in the program.
Knowledge load_knowledge();

}  // namespace kiosque
