#pragma once

#include "analyzers/analysis.h"
#include "analyzers/dates/vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosque {

/// A word, a run of digits or a mark of the text, as far as dates care.
struct Lexeme {
    enum class Kind : std::uint8_t { word, number, mark };

    std::uint32_t start = 0;  ///< byte offsets into the text
    std::uint32_t end = 0;
    std::int32_t value = 0;  ///< of digits (saturating); of the term; of a mark, its ASCII likeness
    Kind kind = Kind::mark;
    Term term = Term::other;
    std::uint8_t digits = 0;  ///< written, leading zeros included; 255 for more
    bool spaced = true;       ///< white space, or the text's edge, comes before
    bool capital = false;     ///< a word's first letter
};

/// A word of the text's matter, not of calendars: « Paris », « XIV » of a king.
inline bool is_plain_word(const Lexeme& lexeme) {
    return lexeme.term == Term::other || lexeme.term == Term::roman;
}

/// Splits valid or invalid UTF-8 into lexemes, spans in order and without overlap. Words end at an
/// apostrophe, which belongs to them, and at hyphens, which are marks ('-', as every dash). A blank
/// line is a mark '\n' so that no expression runs across it. Replaces the content of `out`.
void split_lexemes(std::string_view text, std::vector<Lexeme>& out);

/// The same for a part of the text, added to what `out` has.
void append_lexemes(std::string_view text, Span part, std::vector<Lexeme>& out);

/// The lexemes of a text with the text itself. Positions outside are an empty mark, which lets
/// rules look behind and ahead without care.
class Scan {
  public:
    /// `typed`: the text is nothing but one expression, so words need no context that proves them
    /// dates.
    Scan(std::string_view text, const std::vector<Lexeme>& lexemes, bool typed = false)
        : text_(text),
          lexemes_(lexemes.data()),
          size_(static_cast<int>(lexemes.size())),
          typed_(typed) {}

    const Lexeme& at(int index) const {
        static constexpr Lexeme outside{};
        return static_cast<unsigned>(index) < static_cast<unsigned>(size_) ? lexemes_[index]
                                                                           : outside;
    }
    int size() const { return size_; }
    bool typed() const { return typed_; }

    bool is(int index, Term term) const { return at(index).term == term; }
    bool is_unit(int index, Unit unit) const {
        return is(index, Term::unit) && at(index).value == static_cast<int>(unit);
    }
    bool is_mark(int index, char mark) const {
        return at(index).kind == Lexeme::Kind::mark && at(index).value == mark;
    }
    bool is_word(int index) const { return at(index).kind == Lexeme::Kind::word; }
    bool is_number(int index) const { return at(index).kind == Lexeme::Kind::number; }
    /// Nothing stands between this lexeme and the one before.
    bool is_glued(int index) const { return !at(index).spaced; }

    std::string_view written(int index) const {
        return text_.substr(at(index).start, at(index).end - at(index).start);
    }

  private:
    std::string_view text_;
    const Lexeme* lexemes_;
    int size_;
    bool typed_;
};

}  // namespace kiosque
