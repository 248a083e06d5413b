#pragma once

#include "analyzers/analysis.h"
#include "analyzers/french/pieces.h"
#include "analyzers/french/segmenter.h"
#include "analyzers/french/stemmer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// One token of a chunk; offsets and position count from the chunk's start.
struct ChunkToken {
    std::string exact;
    std::string stem;
    std::string unaccent;
    Span span;
    std::uint32_t position = 0;
    bool stop = false;
};

struct ChunkWord {
    Span span;
    Word::Kind kind = Word::Kind::letters;
};

/// All that the analyzer says of a chunk: a pure function of its bytes and kind.
struct ChunkForms {
    std::vector<ChunkWord> words;
    std::vector<ChunkToken> tokens;
    std::uint32_t positions = 0;  ///< how many positions the tokens take
    std::uint8_t date_hint = 0;   ///< asked once a chunk, not for every word of a text
};

/// Computes ChunkForms. Slow (it allocates): its results are cached. One a thread, for its stemmer
/// and buffers.
class ChunkAnalyzer {
  public:
    void analyze(std::string_view chunk, Chunk::Kind kind, ChunkForms& out);

  private:
    void analyze_word(std::string_view chunk, bool tag);
    void analyze_number(std::string_view chunk);
    void analyze_address(std::string_view chunk);
    void analyze_sign(std::string_view chunk);

    void add_compound(std::size_t first, std::size_t last);
    void add_word(Span span, Word::Kind kind);
    void add_token(std::string exact, Span span, std::uint32_t position);
    void add_unstemmed(std::string exact, std::string base, Span span, std::uint32_t position);

    FrenchStemmer stemmer_;
    std::vector<Piece> pieces_;
    std::string_view chunk_;
    ChunkForms* out_ = nullptr;
};

}  // namespace kiosque
