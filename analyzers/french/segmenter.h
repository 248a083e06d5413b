#pragma once

#include "analyzers/analysis.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include <unicode/brkiter.h>

namespace kiosque {

/// What stands between white space and punctuation, uncut: « l’avocat-conseil », « 10 000 »,
/// « S.N.C.F. », an address. Its words and tokens depend on its own bytes and kind alone, which is
/// what makes them worth a cache.
struct Chunk {
    enum class Kind : std::uint8_t { word, number, address, tag, punctuation };

    Span span;
    Kind kind = Kind::punctuation;
    bool space_before = false;
    bool line_before = false;  ///< a line break before it
    bool gap_before = false;   ///< a blank line before it
};

/// Cuts a text into chunks, from left to right, in linear time. Latin, Greek, Cyrillic… are cut by
/// the rules here (three times as fast as ICU, and they know French); scripts without spaces by
/// ICU.
class Segmenter {
  public:
    /// Longer chunks are cut: nothing that anyone searches for is longer, and it bounds every
    /// look-ahead.
    static constexpr std::uint32_t max_chunk = 512;

    /// The caller keeps `text` and `dictionary_breaks` (a word break iterator) alive.
    Segmenter(std::string_view text, icu::BreakIterator& dictionary_breaks)
        : text_(text), breaks_(&dictionary_breaks) {}

    /// False at the end of the text.
    bool next(Chunk& chunk);

  private:
    void skip_space(Chunk& chunk);
    bool next_dictionary_word(Chunk& chunk);
    void find_dictionary_words();

    std::string_view text_;
    icu::BreakIterator* breaks_;
    std::uint32_t at_ = 0;
    std::size_t barren_ = 0;                      ///< no address starts before it
    std::vector<std::uint32_t> dictionary_ends_;  ///< pending, last first
};

/// End of the run of letters, digits and their marks that starts at `at`.
std::size_t run_end(std::string_view text, std::size_t at);

}  // namespace kiosque
