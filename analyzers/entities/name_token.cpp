#include "analyzers/entities/name_token.h"

#include "analyzers/entities/folded_word.h"
#include "analyzers/text/utf8.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace kiosque {
namespace {

UChar32 icu_code(char32_t c) {
    return static_cast<UChar32>(c);
}

bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char32_t c) {
    return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(icu_code(c)) != 0;
}

bool is_mark(char32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK(icu_code(c)) & U_GC_M_MASK) != 0;
}

bool is_name_letter(char32_t c) {
    if (c == invalid_code_point) return false;
    return c < 0x80 ? is_ascii_letter(c) || is_digit(c) : u_isalnum(icu_code(c)) != 0 || is_mark(c);
}

bool is_capital(char32_t c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z'
                    : u_isupper(icu_code(c)) != 0 || u_istitle(icu_code(c)) != 0;
}

std::uint16_t gap_of(char32_t c) {
    switch (c) {
        case ' ':
        case '\t':
        case 0xA0:
        case 0x202F:
        case 0x2009:
            return gap::space;
        case '\n':
            return gap::line;
        case '\'':
        case 0x2019:
        case 0x2BC:
        case 0x2032:
            return gap::apostrophe;
        case '-':
        case 0x2010:
        case 0x2011:
            return gap::hyphen;
        case '.':
            return gap::dot;
        case '&':
            return gap::ampersand;
        case ',':
            return gap::comma;
        case '(':
            return gap::open;
        case ')':
            return gap::close;
        case 0xAB:
        case 0xBB:
        case 0x201C:
        case 0x201D:
        case '"':
            return gap::quote;
        case ':':
            return gap::colon;
        case 0xAD:
            return 0;  // soft hyphen
        default:
            return gap::other;
    }
}

std::uint16_t gap_between(std::string_view text, std::uint32_t from, std::uint32_t to) {
    std::uint16_t gaps = 0;
    while (from < to) {
        const Decoded next = decode_utf8(text, from);
        gaps = static_cast<std::uint16_t>(gaps | gap_of(next.code_point));
        from += next.length;
    }
    return gaps;
}

// Counts of one token's code points by what they say about its shape.
struct ShapeCounts {
    std::uint32_t letters = 0;
    std::uint32_t capitals = 0;
    std::uint32_t digits = 0;
    bool first_capital = false;

    void add(char32_t c) {
        if (is_mark(c)) return;
        first_capital = first_capital || (letters + digits == 0 && is_capital(c));
        if (is_digit(c)) {
            ++digits;
            return;
        }
        ++letters;
        if (is_capital(c)) ++capitals;
    }

    Shape shape() const {
        if (digits > 0) return capitals > 0 ? Shape::coded : Shape::number;
        if (capitals == 0) return Shape::lower;
        if (capitals == letters && letters > 1) return Shape::upper;
        return capitals == 1 && first_capital ? Shape::capitalised : Shape::mixed;
    }
};

bool is_single_capital(const NameToken& token) {
    return token.shape == Shape::capitalised && token.letters == 1;
}

// S.N.C.F.: a capital glued by one dot to such a run before it. The run's key is that of the bare
// letters.
bool continues_acronym(const NameToken& before, const NameToken& token) {
    // A longer run is no acronym, and hashing it anew at each letter would cost its square.
    constexpr std::uint8_t longest_acronym = 12;
    return before.letters < longest_acronym && token.gap == gap::dot && is_single_capital(token) &&
           (before.dotted || is_single_capital(before)) && token.field == before.field &&
           token.span.start == before.span.end + 1;
}

class Splitter {
  public:
    Splitter(std::string_view text, Field field, std::vector<NameToken>& tokens)
        : text_(text), field_(field), tokens_(tokens), first_(tokens.size()) {}

    void split(const Word& word) {
        sentence_ = sentence_ || word.starts_sentence;
        std::uint32_t at = word.span.start;
        while (at < word.span.end) {
            const Decoded next = decode_utf8(text_, at);
            at = is_name_letter(next.code_point) ? add_token(at, word.span.end) : at + next.length;
        }
    }

  private:
    std::uint32_t add_token(std::uint32_t start, std::uint32_t limit) {
        ShapeCounts counts;
        std::uint32_t end = start;
        while (end < limit) {
            const Decoded next = decode_utf8(text_, end);
            if (!is_name_letter(next.code_point)) break;
            counts.add(next.code_point);
            end += next.length;
        }
        NameToken token;
        token.span = {start, end};
        token.field = field_;
        token.shape = counts.shape();
        token.letters =
            static_cast<std::uint8_t>(std::min<std::uint32_t>(counts.letters + counts.digits, 255));
        token.gap = gap_between(text_, previous_end_, start);
        token.starts_sentence = sentence_ || opens_sentence(token.gap);
        token.key = word_key(fold_word(slice(text_, token.span), buffer_));
        sentence_ = false;
        previous_end_ = end;
        if (tokens_.size() > first_ && continues_acronym(tokens_.back(), token)) {
            extend_acronym(end);
        } else {
            acronym_.assign(buffer_);
            tokens_.push_back(token);
        }
        return end;
    }

    static bool opens_sentence(std::uint16_t gaps) {
        return (gaps & (gap::quote | gap::colon | gap::other | gap::line)) != 0;
    }

    void extend_acronym(std::uint32_t end) {
        NameToken& run = tokens_.back();
        acronym_ += buffer_;
        run.key = word_key(acronym_);
        run.shape = Shape::upper;
        run.dotted = true;
        run.letters = static_cast<std::uint8_t>(std::min(run.letters + 1, 255));
        run.span.end = end;
    }

    std::string_view text_;
    Field field_;
    std::vector<NameToken>& tokens_;
    std::size_t first_;
    std::string buffer_;
    std::string acronym_;  // folded letters of the last token, in case it is an acronym's beginning
    std::uint32_t previous_end_ = 0;
    bool sentence_ = true;
};

}  // namespace

void append_name_tokens(std::string_view text, const std::vector<Word>& words, Field field,
                        std::vector<NameToken>& tokens) {
    const std::size_t first = tokens.size();
    Splitter splitter(text, field, tokens);
    for (const Word& word : words) {
        if (word.kind != Word::Kind::punctuation) splitter.split(word);
    }
    // A single capital before a dot is an initial unless the sentence plainly ends there.
    for (std::size_t i = first; i + 1 < tokens.size(); ++i) {
        const NameToken& next = tokens[i + 1];
        if (!is_single_capital(tokens[i]) || (next.gap & gap::dot) == 0) continue;
        tokens[i].dotted = true;
    }
}

}  // namespace kiosque
