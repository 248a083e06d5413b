#pragma once

#include "analyzers/analysis.h"
#include "analyzers/entities/lexicon.h"
#include "analyzers/entities/name_statistics.h"
#include "analyzers/entities/word_key.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// How a word is written.
enum class Shape : std::uint8_t {
    lower,
    capitalised,  ///< Paris, D
    upper,        ///< ONU, S.N.C.F.
    mixed,        ///< OpenAI, iPhone, McDonald
    number,       ///< 2, 1er
    coded         ///< M6, 3M, G20: capitals and digits
};

/// What stands between a token and the one before it; several may hold.
namespace gap {
inline constexpr std::uint16_t space = 1;
inline constexpr std::uint16_t apostrophe = 2;
inline constexpr std::uint16_t hyphen = 4;
inline constexpr std::uint16_t dot = 8;
inline constexpr std::uint16_t ampersand = 16;
inline constexpr std::uint16_t comma = 32;
inline constexpr std::uint16_t open = 64;    ///< (
inline constexpr std::uint16_t close = 128;  ///< )
inline constexpr std::uint16_t quote = 256;
inline constexpr std::uint16_t colon = 512;
inline constexpr std::uint16_t other = 1024;  ///< any other punctuation
inline constexpr std::uint16_t line = 2048;
}  // namespace gap

/// A run of letters and digits, the unit of names: finer than Word (l'OpenAI, Jean-Luc and H&M are
/// two each), but S.N.C.F. and J.R.R. are one.
struct NameToken {
    WordKey key = 0;
    Span span;
    std::uint16_t gap = 0;  ///< before the token; 0: glued to it
    Shape shape = Shape::lower;
    Field field = Field::text;
    bool starts_sentence =
        false;  ///< also after an opening quote, a colon, a bullet: a capital says little here
    bool dotted = false;       ///< an initial or dotted acronym: J., S.N.C.F.
    std::uint8_t letters = 0;  ///< code points, at most 255
};

inline bool has_capital(const NameToken& token) {
    return token.shape != Shape::lower && token.shape != Shape::number;
}

/// Appends the tokens of `words` of `text` (valid UTF-8 there) to `tokens`.
void append_name_tokens(std::string_view text, const std::vector<Word>& words, Field field,
                        std::vector<NameToken>& tokens);

}  // namespace kiosque
