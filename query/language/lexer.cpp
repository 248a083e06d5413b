#include "query/language/lexer.h"

#include "analyzers/french/number.h"
#include "analyzers/text/utf8.h"
#include "query/language/query_field.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kiosque {
namespace {

using LexemeKind = Lexeme::Kind;

constexpr std::array<std::pair<std::string_view, LexemeKind>, 7> operators{{
    {"AND", LexemeKind::operator_and},
    {"ET", LexemeKind::operator_and},
    {"OR", LexemeKind::operator_or},
    {"OU", LexemeKind::operator_or},
    {"NOT", LexemeKind::operator_not},
    {"SAUF", LexemeKind::operator_not},
    {"NEAR", LexemeKind::operator_near},
}};

constexpr std::size_t longest_number = 64;
constexpr std::uint32_t default_distance = 10;
// Hostile distances would make every pair of words near.
constexpr std::uint32_t greatest_distance = 99;

LexemeKind operator_kind(std::string_view word, std::uint32_t& distance) {
    const std::size_t slash = word.find('/');
    const std::string_view name = word.substr(0, slash);
    const auto* const row =
        std::ranges::find_if(operators, [&](const auto& each) { return each.first == name; });
    if (row == operators.end()) return LexemeKind::word;
    if (row->second != LexemeKind::operator_near)
        return slash == name.npos ? row->second : LexemeKind::word;
    distance = default_distance;
    if (slash != name.npos) {
        const char* const end = word.data() + word.size();
        const auto read = std::from_chars(word.data() + slash + 1, end, distance);
        if (read.ptr != end || read.ec != std::errc() || distance == 0) return LexemeKind::word;
        distance = std::min(distance, greatest_distance);
    }
    return LexemeKind::operator_near;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_guillemet(char32_t c) {
    return c == 0xAB || c == 0xBB;
}

/// Word processors turn " into “ or ” or leave it: any of them closes any other, but « only closes
/// with ».
bool closes(char32_t opening, char32_t c) {
    if (is_guillemet(opening)) return c == 0xBB;
    return c == '"' || (c >= 0x201C && c <= 0x201F);
}

}  // namespace

std::size_t space_length(std::string_view text, std::size_t at) {
    const auto [c, length] = decode_utf8(text, at);
    return is_space(c) ? length : 0;
}

std::size_t quote_length(std::string_view text, std::size_t at) {
    const auto [c, length] = decode_utf8(text, at);
    return is_guillemet(c) || closes('"', c) ? length : 0;
}

std::size_t spaced_number_end(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] < '1' || text[at] > '9') return at;
    const std::size_t end = number_end(text.substr(0, at + longest_number), at);
    std::size_t blank = at;
    while (blank < end && space_length(text, blank) == 0) ++blank;
    return blank < end ? end : at;
}

bool is_special(char c) {
    return c == '\\' || c == '(' || c == ')' || c == ':' || c == '*';
}

bool is_operator(std::string_view word) {
    std::uint32_t distance = 0;
    return operator_kind(word, distance) != LexemeKind::word;
}

/// A sign needs something to sign: in « Paris - Lyon » the dash is punctuation.
bool Lexer::at_sign_target(std::size_t at) const {
    return at < text_.size() && text_[at] != ')' && space_length(text_, at) == 0;
}

bool Lexer::ends_word(std::size_t at) const {
    return at >= text_.size() || text_[at] == '(' || text_[at] == ')' ||
           space_length(text_, at) != 0 || quote_length(text_, at) != 0;
}

Lexeme Lexer::next() {
    while (at_ < text_.size()) {
        const std::size_t space = space_length(text_, at_);
        if (space == 0) break;
        at_ += space;
        start_of_word_ = true;
    }
    Lexeme lexeme;
    const auto begin = static_cast<std::uint32_t>(at_);
    lexeme.span = {begin, begin};
    if (at_ >= text_.size()) return lexeme;
    const auto single = [&](LexemeKind kind) {
        lexeme.kind = kind;
        lexeme.span.end = begin + 1;
        ++at_;
        start_of_word_ = kind != LexemeKind::close;
        return lexeme;
    };
    const bool signs = start_of_word_ && at_sign_target(at_ + 1);
    switch (text_[at_]) {
        case '(':
            return single(LexemeKind::open);
        case ')':
            return single(LexemeKind::close);
        case '+':
            if (signs) return single(LexemeKind::plus);
            break;
        case '-':
            if (signs) return single(LexemeKind::minus);
            break;
        case '=':
            if (signs) return single(LexemeKind::equals);
            break;
        case '~':
            if (signs) return single(LexemeKind::tilde);
            break;
        default:
            break;
    }
    const std::size_t quote = quote_length(text_, at_);
    lexeme = quote != 0 ? quoted(text_.substr(at_, quote)) : word();
    lexeme.span = {begin, static_cast<std::uint32_t>(at_)};
    return lexeme;
}

Lexeme Lexer::quoted(std::string_view opening) {
    const char32_t mark = decode_utf8(opening, 0).code_point;
    Lexeme lexeme;
    lexeme.kind = LexemeKind::phrase;
    lexeme.closed = false;
    at_ += opening.size();
    start_of_word_ = false;
    while (at_ < text_.size()) {
        if (text_[at_] == '\\' && at_ + 1 < text_.size())
            ++at_;
        else if (const auto [c, length] = decode_utf8(text_, at_); closes(mark, c)) {
            at_ += length;
            lexeme.closed = true;
            break;
        }
        const std::size_t length = decode_utf8(text_, at_).length;
        lexeme.text += text_.substr(at_, length);
        at_ += length;
    }
    return lexeme;
}

Lexeme Lexer::word() {
    Lexeme lexeme;
    lexeme.kind = LexemeKind::word;
    start_of_word_ = false;
    bool escaped = false;
    if (const std::size_t end = spaced_number_end(text_, at_); end > at_ && ends_word(end)) {
        lexeme.text = text_.substr(at_, end - at_);
        at_ = end;
        return lexeme;
    }
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size()) {
            ++at_;
            escaped = true;
        } else if (ends_word(at_)) {
            break;
        } else if (c == ':' && !escaped && lexeme.colon == std::string::npos) {
            lexeme.colon = lexeme.text.size();
            if (parse_query_field(lexeme.text)) {
                lexeme.kind = LexemeKind::field;
                ++at_;
                start_of_word_ = true;
                return lexeme;
            }
        } else if (c == '*') {
            lexeme.star = ends_word(at_ + 1);
            lexeme.inner_star = lexeme.inner_star || !lexeme.star;
            if (lexeme.star) {
                ++at_;
                break;
            }
        }
        const std::size_t length = decode_utf8(text_, at_).length;
        lexeme.text += text_.substr(at_, length);
        at_ += length;
    }
    if (!escaped && !lexeme.star) lexeme.kind = operator_kind(lexeme.text, lexeme.distance);
    return lexeme;
}

}  // namespace kiosque
