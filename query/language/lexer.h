#pragma once

#include "analyzers/analysis.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kiosque {

/// One piece of query text.
struct Lexeme {
    enum class Kind : std::uint8_t {
        end,
        word,    ///< text without its escapes
        phrase,  ///< text between its quotes
        field,   ///< text before its colon: the name of a field
        open,
        close,
        plus,  ///< + - = ~ right before what they sign
        minus,
        equals,
        tilde,
        operator_and,
        operator_or,
        operator_not,
        operator_near,
    };

    Kind kind = Kind::end;
    bool star = false;                      ///< word: ends with *, which is not in text
    bool inner_star = false;                ///< word: has * elsewhere, which is in text
    bool closed = true;                     ///< phrase: has its closing quote
    std::uint32_t distance = 0;             ///< operator_near
    std::size_t colon = std::string::npos;  ///< word: where its first unescaped colon is
    std::string text;
    Span span;
};

/// Cuts query text into pieces. Total, linear, never fails. `text` is valid UTF-8 and outlives the
/// lexer.
class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Lexeme next();

  private:
    bool at_sign_target(std::size_t at) const;
    bool ends_word(std::size_t at) const;
    Lexeme quoted(std::string_view opening);
    Lexeme word();

    std::string_view text_;
    std::size_t at_ = 0;
    bool start_of_word_ = true;  ///< a sign counts here
};

/// Letters that need a backslash to stand for themselves anywhere in a word.
bool is_special(char c);

/// True for AND, ET, OR, OU, NOT, SAUF, NEAR and NEAR/n.
bool is_operator(std::string_view word);

/// End of the number in groups of three that starts at `at` and is one word although it holds
/// spaces (« 10 000 »); `at` if there is none.
std::size_t spaced_number_end(std::string_view text, std::size_t at);

/// Length in bytes of the white space or the quotation mark at `at`; 0 if there is none.
std::size_t space_length(std::string_view text, std::size_t at);
std::size_t quote_length(std::string_view text, std::size_t at);

}  // namespace kiosque
