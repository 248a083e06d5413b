#pragma once

#include "analyzers/analysis.h"
#include "query/search/terms/query_word.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosque {

/// Words at places relative to each other, to be found in an analysed text: a phrase, or words near
/// each other.
struct TextPattern {
    /// One place and the words that may stand there.
    struct Place {
        std::uint32_t offset = 0;  ///< positions after the first place
        std::vector<QueryWord> words;

        bool meets(const Token& token) const;
    };

    std::vector<Place> places;
    /// Set: the places lie in any order, all within this many positions of each other.
    std::optional<std::uint32_t> distance;
    std::optional<Field> field;  ///< where to look; nullopt: title or text
    bool titled = false;         ///< only articles whose title has all of the words, somehow

    bool found_in(const AnalysedText& text) const;
    bool found_in(const AnalysedText& title, const AnalysedText& text) const;
};

/// The words as a phrase: those of one position may stand for each other.
TextPattern phrase_pattern(std::vector<QueryWord> words);

}  // namespace kiosque
