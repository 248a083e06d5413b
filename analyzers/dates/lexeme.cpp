#include "analyzers/dates/lexeme.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace kiosque {
namespace {

constexpr char not_latin = '~';  ///< a letter that no word of the vocabulary has

enum class Class : std::uint8_t { letter, digit, space, line, apostrophe, mark, accent };

struct Sign {
    Class sign_class = Class::mark;
    char folded = 0;  ///< letter without accent in lower case, or a mark's ASCII likeness
    char second = 0;  ///< of œ and æ
    std::uint8_t size = 1;
    bool capital = false;
};

constexpr std::array<Sign, 128> make_ascii() {
    std::array<Sign, 128> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const char c = static_cast<char>(i);
        out[i] = {Class::mark, c, 0, 1, false};
        if (c >= 'a' && c <= 'z') out[i] = {Class::letter, c, 0, 1, false};
        if (c >= 'A' && c <= 'Z') out[i] = {Class::letter, static_cast<char>(c + 32), 0, 1, true};
        if (c >= '0' && c <= '9') out[i].sign_class = Class::digit;
        if (c == ' ' || c == '\t' || c == '\r' || c == '\f') out[i].sign_class = Class::space;
    }
    out['\n'].sign_class = Class::line;
    out['\''].sign_class = Class::apostrophe;
    return out;
}

constexpr std::array<Sign, 128> ascii = make_ascii();

/// U+00C0 to U+00FF without accents; '~' for what French does not write.
constexpr std::string_view latin1 =
    "aaaaaa~ceeeeiiii~nooooo*~uuuuy~~aaaaaa~ceeeeiiii~nooooo*~uuuuy~y";
static_assert(latin1.size() == 64);

Sign two_bytes(unsigned char lead, unsigned char trail) {
    const unsigned code = (lead & 0x1FU) << 6U | (trail & 0x3FU);
    if (code == 0xA0) return {Class::space, ' ', 0, 2, false};
    if (code == 0xAD) return {Class::accent, 0, 0, 2, false};  // soft hyphen: not there
    if (code == 0xB0 || code == 0xBA) return {Class::mark, 'o', 0, 2, false};
    if (code < 0xC0 || code == 0xD7 || code == 0xF7) return {Class::mark, '*', 0, 2, false};
    if (code == 0xC6 || code == 0xE6) return {Class::letter, 'a', 'e', 2, code == 0xC6};
    if (code <= 0xFF) return {Class::letter, latin1[code - 0xC0], 0, 2, code < 0xE0};
    if (code == 0x152 || code == 0x153) return {Class::letter, 'o', 'e', 2, code == 0x152};
    if (code == 0x17F) return {Class::letter, 's', 0, 2, false};
    if (code == 0x2B3) return {Class::letter, 'r', 0, 2, false};  // ʳ of 1ᵉʳ
    if (code >= 0x300 && code < 0x370) return {Class::accent, 0, 0, 2, false};
    return {Class::letter, not_latin, 0, 2, false};
}

Sign three_bytes(unsigned char lead, unsigned char middle, unsigned char trail) {
    const unsigned code = (lead & 0xFU) << 12U | (middle & 0x3FU) << 6U | (trail & 0x3FU);
    if ((code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000) {
        return {Class::space, ' ', 0, 3, false};
    }
    if (code == 0x200B || code == 0x200C || code == 0x200D || code == 0x2060 || code == 0xFEFF) {
        return {Class::accent, 0, 0, 3, false};
    }
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212)
        return {Class::mark, '-', 0, 3, false};
    if (code == 0x2018 || code == 0x2019 || code == 0x2032)
        return {Class::apostrophe, '\'', 0, 3, false};
    if (code == 0x2028 || code == 0x2029) return {Class::line, '\n', 0, 3, false};
    if (code == 0x1D49) return {Class::letter, 'e', 0, 3, false};  // ᵉ of 1ᵉʳ
    if (code >= 0x2000 && code < 0x2C00) return {Class::mark, '*', 0, 3, false};
    return {Class::letter, not_latin, 0, 3, false};
}

/// A sign beyond ASCII at text[at]; a stray byte is a mark of its own.
Sign long_sign_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto trails = [&](std::size_t count) {
        if (at + count >= text.size()) return false;
        for (std::size_t i = 1; i <= count; ++i) {
            if ((byte(i) & 0xC0U) != 0x80U) return false;
        }
        return true;
    };
    const unsigned char lead = byte(0);
    if (lead >= 0xC2 && lead < 0xE0 && trails(1)) return two_bytes(lead, byte(1));
    if (lead >= 0xE0 && lead < 0xF0 && trails(2)) return three_bytes(lead, byte(1), byte(2));
    if (lead >= 0xF0 && lead < 0xF5 && trails(3)) return {Class::mark, '*', 0, 4, false};
    return {Class::mark, '*', 0, 1, false};
}

/// ASCII letters at text[at], up to eight, in lower case; the first in the highest byte in use.
struct Letters {
    std::uint64_t bytes = 0;
    std::uint32_t count = 0;
};

/// Most of a text is such letters: eight are classified in a few instructions.
inline Letters letters_at(std::string_view text, std::size_t at) {
    static_assert(std::endian::native == std::endian::little);
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t top = 0x80 * each;
    std::uint64_t word = 0;
    if (text.size() - at >= sizeof word)
        std::memcpy(&word, text.data() + at, sizeof word);
    else
        std::memcpy(&word, text.data() + at, text.size() - at);
    const std::uint64_t lower = (word | 0x20 * each) & ~top;
    const std::uint64_t from_a = lower + (0x80 - 'a') * each;
    const std::uint64_t beyond_z = lower + (0x80 - 'z' - 1) * each;
    const std::uint64_t others = ~(from_a & ~beyond_z & ~word) & top;
    const auto count = static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
    if (count == 0) return {};
    return {__builtin_bswap64(lower) >> (64 - 8 * count), count};
}

inline Sign sign_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead < 0x80 ? ascii[lead] : long_sign_at(text, at);
}

class Splitter {
  public:
    Splitter(std::string_view text, Span part, std::vector<Lexeme>& out)
        : text_(text.substr(0, part.end)), out_(out), at_(part.start) {}

    void run() {
        while (at_ < text_.size()) {
            if (text_[at_] == ' ') {
                spaced_ = true;
                ++at_;
                continue;
            }
            const Letters letters = letters_at(text_, at_);
            if (letters.count != 0)
                ascii_word(letters);
            else
                other();
        }
    }

  private:
    /// What begins with neither an ASCII letter nor a blank.
    void other() {
        const Sign sign = sign_at(text_, at_);
        switch (sign.sign_class) {
            case Class::letter:
                word(at_, WordKey(), sign.capital);
                break;
            case Class::digit:
                number();
                break;
            case Class::line:
                line();
                break;
            case Class::space:
                spaced_ = true;
                at_ += sign.size;
                break;
            case Class::accent:
                at_ += sign.size;
                break;
            case Class::apostrophe:
            case Class::mark:
                add_mark(at_ + sign.size, sign.folded);
                break;
        }
    }

    /// Adds what lies between at_ and `end`, and moves on.
    void add(Lexeme::Kind kind, std::size_t end, Meaning meaning, std::size_t digits = 0,
             bool capital = false) {
        out_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end),
                        meaning.value, kind, meaning.term, static_cast<std::uint8_t>(digits),
                        spaced_, capital});
        spaced_ = false;
        at_ = end;
    }

    void add_mark(std::size_t end, char likeness) {
        const auto code = static_cast<std::int16_t>(static_cast<unsigned char>(likeness));
        add(Lexeme::Kind::mark, end, {Term::other, code});
    }

    void add_word(const WordKey& key, std::size_t end, bool capital) {
        add(Lexeme::Kind::word, end, meaning_of(key), 0, capital);
    }

    /// Nearly every word is ASCII to its end, and that is not an apostrophe.
    void ascii_word(Letters letters) {
        const bool capital = (text_[at_] & 0x20) == 0;
        WordKey key;
        const std::size_t end = take_letters(letters, at_, key);
        const auto next = end < text_.size() ? static_cast<unsigned char>(text_[end]) : ' ';
        if (next >= 0x80 || next == '\'')
            word(end, key, capital);
        else
            add_word(key, end, capital);
    }

    /// Adds these letters, which stand at `at`, and all that follow; returns the end.
    std::size_t take_letters(Letters letters, std::size_t at, WordKey& key) const {
        key.add(letters.bytes, letters.count);
        at += letters.count;
        while (letters.count == sizeof letters.bytes && at < text_.size()) {
            letters = letters_at(text_, at);
            key.add(letters.bytes, letters.count);
            at += letters.count;
        }
        return at;
    }

    /// « é » and its like at text[at], without its accent; 0 for anything else.
    char accented_letter(std::size_t at) const {
        if (text_[at] != '\xC3' || at + 1 >= text_.size()) return 0;
        const auto trail = static_cast<unsigned char>(text_[at + 1]);
        const char letter = (trail & 0xC0U) == 0x80U ? latin1[trail & 0x3FU] : not_latin;
        return letter >= 'a' && letter <= 'z' ? letter : '\0';
    }

    /// The word at at_, of which `key` has the letters before `end`.
    void word(std::size_t end, WordKey key, bool capital) {
        while (end < text_.size()) {
            if (const char letter = accented_letter(end); letter != 0) {
                key.add(letter);
                end += 2;
                if (end < text_.size()) end = take_letters(letters_at(text_, end), end, key);
                continue;
            }
            const Sign sign = sign_at(text_, end);
            if (sign.sign_class == Class::letter) {
                key.add(sign.folded);
                if (sign.second != 0) key.add(sign.second);
            } else if (sign.sign_class != Class::accent) {
                if (sign.sign_class == Class::apostrophe && elides(end, sign)) end += sign.size;
                break;
            }
            end += sign.size;
            if (end < text_.size()) end = take_letters(letters_at(text_, end), end, key);
        }
        add_word(key, end, capital);
    }

    /// The apostrophe at `at` cuts a word short; else it closes a quotation.
    bool elides(std::size_t at, const Sign& apostrophe) const {
        constexpr std::size_t longest_article = 2;  // « l' an », as some texts have it
        const std::size_t next = at + apostrophe.size;
        if (at - at_ <= longest_article) return true;
        return next < text_.size() && sign_at(text_, next).sign_class == Class::letter;
    }

    void number() {
        constexpr std::int32_t most = 99'999'999;
        std::int32_t value = 0;
        std::size_t end = at_;
        for (; end < text_.size() && text_[end] >= '0' && text_[end] <= '9'; ++end) {
            value = std::min(value * 10 + (text_[end] - '0'), most);
        }
        const std::size_t digits = std::min<std::size_t>(end - at_, 255);
        add(Lexeme::Kind::number, end, {}, digits);
        out_.back().value = value;
    }

    void line() {
        const std::size_t start = at_;
        int lines = 0;
        while (at_ < text_.size()) {
            const Sign sign = sign_at(text_, at_);
            if (sign.sign_class != Class::line && sign.sign_class != Class::space) break;
            lines += sign.sign_class == Class::line ? 1 : 0;
            at_ += sign.size;
        }
        if (lines > 1) {
            const std::size_t end = at_;
            at_ = start;
            add_mark(end, '\n');
        }
        spaced_ = true;
    }

    std::string_view text_;
    std::vector<Lexeme>& out_;
    std::size_t at_;
    bool spaced_ = true;
};

}  // namespace

void split_lexemes(std::string_view text, std::vector<Lexeme>& out) {
    out.clear();
    out.reserve(text.size() / 4);  // a word, its space and a share of the marks
    append_lexemes(text, {0, static_cast<std::uint32_t>(text.size())}, out);
}

void append_lexemes(std::string_view text, Span part, std::vector<Lexeme>& out) {
    Splitter(text, part, out).run();
}

}  // namespace kiosque
