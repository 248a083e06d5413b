#pragma once

#include "analyzers/analysis.h"
#include "analyzers/dates/lexeme.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosque {

/// What may stand between white space in a calendar expression, as bits. An expression has a
/// certain piece, or a part and a companion, in its sentence.
namespace hint {
inline constexpr std::uint8_t companion = 1;  ///< « cette », « dernier », « dans »
inline constexpr std::uint8_t part = 2;       ///< « semaine », « soir », « 12 »
inline constexpr std::uint8_t certain = 4;    ///< « mars », « 2015 », « hier », « l’an »
}  // namespace hint

/// The hints that a piece gives, 0 for most.
std::uint8_t date_hint(std::string_view chunk);

/// The lexemes of those sentences that may have dates, two fifths of a text in news. What was left
/// out between two of them is a mark '\n', so that no expression runs across it. `words` are the
/// analyzer's, of this text. Replaces the content of `out`.
void split_date_passages(std::string_view text, const std::vector<Word>& words,
                         std::vector<Lexeme>& out);

}  // namespace kiosque
