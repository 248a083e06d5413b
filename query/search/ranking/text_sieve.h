#pragma once

#include "analyzers/analysis.h"
#include "query/search/terms/query_word.h"

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosque {

/// A piece of text between blanks and its number among those that hold a letter or figure, from 1.
struct TextPiece {
    Span span;
    std::uint32_t position = 0;
};

/// Finds the few pieces of a text that may hold one of some words, so that the rest needs no
/// analysis (which costs fifty times as much). Looks at the first three letters of every run of
/// letters, without case and accents; scripts other than Latin always pass.
class TextSieve {
  public:
    /// Lets through what `word` may meet, but forms that begin otherwise (« yeux », « ognon »).
    void add(const QueryWord& word);

    /// Replaces `pieces` by those of `text`. Returns how many there are with those that do not
    /// pass.
    std::uint32_t sift(std::string_view text, std::vector<TextPiece>& pieces) const;

  private:
    static constexpr std::size_t letters = 37;  ///< a-z, 0-9, and none
    static constexpr std::size_t beginnings = letters * letters * letters;

    class Runs;

    void add_beginning(std::string_view form);

    std::bitset<beginnings> wanted_;
};

}  // namespace kiosque
