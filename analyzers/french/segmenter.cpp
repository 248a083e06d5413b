#include "analyzers/french/segmenter.h"

#include "analyzers/french/address.h"
#include "analyzers/french/elision.h"
#include "analyzers/french/number.h"
#include "analyzers/text/char_class.h"
#include "analyzers/text/unicode.h"

#include <algorithm>

#include <unicode/utext.h>

namespace kiosque {
namespace {

std::uint32_t u32(std::size_t n) {
    return static_cast<std::uint32_t>(n);
}

/// Reads one chunk that starts with a letter or a digit, run by run; a connector goes into the
/// chunk when what follows it says so.
class WordScanner {
  public:
    WordScanner(std::string_view text, std::size_t start, std::size_t& barren)
        : text_(text),
          barren_(barren),
          start_(start),
          run_(start),
          acronym_(start),
          at_(run_end(text, start)) {}

    Chunk::Kind scan() {
        while (at_ < text_.size() && text_[at_] != ' ' && at_ - start_ < Segmenter::max_chunk &&
               step()) {
        }
        return kind_;
    }

    std::size_t end() const { return at_; }

  private:
    /// Takes the connector at at_ and the run behind it. False when the chunk ends here.
    bool step() {
        const Glyph glyph = glyph_at(text_, at_);
        if (glyph.cls == CharClass::space) return false;
        const std::size_t next = at_ + glyph.length;
        if (glyph.cls == CharClass::apostrophe) return take_apostrophe(next);
        if (glyph.cls == CharClass::hyphen) return take_hyphen(next);
        if (glyph.cls == CharClass::newline) return ends_in_soft_hyphen() && take_broken_line(next);
        switch (glyph.code_point) {
            case '.':
                return take_acronym() || (is_word(glyph_at(text_, next).cls) && take_address());
            case '@':
                return take_address();
            case ':':
                return text_.substr(at_, 3) == "://" && take_address();
            case '&':
            case '_':
                return take_run(next);
            case '+':
                return take_plus();
            case '#':
                return take_sharp();
            case 0x00B7:  // « étudiant·e·s »
            case 0x2022:
            case 0x2027:
                return is_letter(glyph_at(text_, next).cls) && take_run(next);
            default:
                return false;
        }
    }

    bool take_run(std::size_t next) {
        if (!is_word(glyph_at(text_, next).cls)) return false;
        run_ = next;
        at_ = run_end(text_, next);
        single_letters_ = false;
        return true;
    }

    bool take_apostrophe(std::size_t next) {
        if (run_is_number()) return false;
        if (take_run(next)) {
            // « l’O.N.U. »: behind the article an acronym may begin.
            acronym_ = run_;
            single_letters_ = true;
            return true;
        }
        if (is_elided(normalise(text_.substr(run_, at_ - run_)))) at_ = next;  // « l' avocat »
        return false;
    }

    bool take_hyphen(std::size_t next) {
        const Glyph after = glyph_at(text_, next);
        if (after.cls == CharClass::newline) return take_broken_line(next + after.length);
        if (text_[at_] != '-' && after.cls == CharClass::digit) return false;
        if (after.cls == CharClass::digit && run_is_number()) return false;  // 2013-2014
        return take_run(next);
    }

    /// « gouver-⏎nement »: one word where a small letter stands on both sides.
    bool take_broken_line(std::size_t next) {
        return glyph_at(text_, next).cls == CharClass::lower && take_run(next);
    }

    bool ends_in_soft_hyphen() const {
        return at_ - start_ >= 2 && text_.substr(at_ - 2, 2) == "\u00AD";
    }

    bool run_is_number() const {
        return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(run_),
                           text_.begin() + static_cast<std::ptrdiff_t>(at_),
                           [](char c) { return c >= '0' && c <= '9'; });
    }

    bool is_single_letter(std::size_t begin, std::size_t end) const {
        const Glyph glyph = glyph_at(text_, begin);
        return is_letter(glyph.cls) && begin + glyph.length == end;
    }

    /// S.N.C.F., U.S.A, J.-L.: single letters, each with its dot, the last one's optional.
    bool take_acronym() {
        if (!single_letters_ || !is_single_letter(run_, at_)) return false;
        std::size_t letter = at_ + 1;
        if (letter < text_.size() && text_[letter] == '-') ++letter;
        if (!is_letter(glyph_at(text_, letter).cls)) {
            if (run_ != acronym_) ++at_;
            return false;
        }
        const std::size_t end = run_end(text_, letter);
        const bool dotted = end < text_.size() && text_[end] == '.';
        const bool hyphen = letter != at_ + 1;
        const CharClass after = glyph_at(text_, end).cls;
        if (!is_single_letter(letter, end) || (hyphen && !dotted) ||
            after == CharClass::apostrophe || after == CharClass::hyphen) {
            if (run_ != acronym_) ++at_;
            return false;
        }
        run_ = letter;
        at_ = end;
        return true;
    }

    bool take_address() {
        if (tried_address_) return false;
        tried_address_ = true;
        const std::size_t end = address_end(text_, start_, Segmenter::max_chunk, barren_);
        if (end <= at_) return false;
        at_ = end;
        kind_ = Chunk::Kind::address;
        return false;
    }

    /// C++, Canal+.
    bool take_plus() {
        std::size_t next = at_;
        while (next < text_.size() && next < at_ + 2 && text_[next] == '+') ++next;
        const CharClass after = glyph_at(text_, next).cls;
        if (!is_word(after) && (next == text_.size() || text_[next] != '+') && !run_is_number()) {
            at_ = next;
        }
        return false;
    }

    /// C#.
    bool take_sharp() {
        if (is_single_letter(start_, at_) && !is_word(glyph_at(text_, at_ + 1).cls)) ++at_;
        return false;
    }

    std::string_view text_;
    std::size_t& barren_;  ///< of addresses
    std::size_t start_;
    std::size_t run_;      ///< start of the last run
    std::size_t acronym_;  ///< start of the letters that may be one
    std::size_t at_;
    Chunk::Kind kind_ = Chunk::Kind::word;
    bool single_letters_ = true;
    bool tried_address_ = false;
};

/// A chunk that starts with a digit is a number unless a letter goes with it: « 3D », « 20-Minutes
/// ».
std::size_t scan_digits(std::string_view text, std::size_t start, std::size_t& barren,
                        Chunk::Kind& kind) {
    kind = Chunk::Kind::number;
    const std::string_view window = text.substr(0, start + Segmenter::max_chunk);
    std::size_t digits = start;
    while (digits < window.size() && window[digits] >= '0' && window[digits] <= '9') ++digits;
    const Glyph after = glyph_at(window, digits);
    const bool hyphen =
        after.code_point == '-' && is_letter(glyph_at(window, digits + after.length).cls);
    if (digits > start && !is_letter(after.cls) && !hyphen) return number_end(window, start);
    WordScanner word(text, start, barren);
    kind = word.scan();
    return word.end();
}

std::size_t scan_tag(std::string_view text, std::size_t start) {
    std::size_t at = run_end(text, start + 1);
    while (at < text.size() && text[at] == '_' && at - start < Segmenter::max_chunk) {
        const std::size_t next = run_end(text, at + 1);
        at = next;
    }
    return at;
}

std::size_t same_sign_end(std::string_view text, std::size_t start, std::size_t length) {
    const std::string_view sign = text.substr(start, length);
    std::size_t at = start + length;
    while (text.substr(at, length) == sign) at += length;
    return at;
}

}  // namespace

std::size_t run_end(std::string_view text, std::size_t at) {
    const std::size_t limit = std::min(text.size(), at + Segmenter::max_chunk);
    while (at < limit) {
        while (at < limit && static_cast<unsigned char>(text[at]) < 0x80 &&
               is_word(latin_classes[static_cast<unsigned char>(text[at])])) {
            ++at;
        }
        const Glyph glyph = glyph_at(text, at);
        if (!is_word(glyph.cls) && glyph.cls != CharClass::mark) break;
        at += glyph.length;
    }
    return at;
}

bool Segmenter::next(Chunk& chunk) {
    skip_space(chunk);
    if (at_ >= text_.size()) return false;
    const Glyph first = glyph_at(text_, at_);
    chunk.span.start = at_;
    if (first.cls == CharClass::dictionary) return next_dictionary_word(chunk);
    std::size_t end = at_ + first.length;
    chunk.kind = Chunk::Kind::punctuation;
    if (is_letter(first.cls)) {
        WordScanner word(text_, at_, barren_);
        chunk.kind = word.scan();
        end = word.end();
    } else if (first.cls == CharClass::digit) {
        end = scan_digits(text_, at_, barren_, chunk.kind);
    } else if ((first.code_point == '@' || first.code_point == '#') &&
               is_letter(glyph_at(text_, end).cls)) {
        chunk.kind = Chunk::Kind::tag;
        end = scan_tag(text_, at_);
    } else {
        end = same_sign_end(text_, at_, first.length);
    }
    at_ = u32(end);
    chunk.span.end = at_;
    return true;
}

void Segmenter::skip_space(Chunk& chunk) {
    const std::uint32_t start = at_;
    int lines = 0;
    while (at_ < text_.size()) {
        if (text_[at_] == ' ') {
            ++at_;
            continue;
        }
        const Glyph glyph = glyph_at(text_, at_);
        if (glyph.cls == CharClass::newline) {
            ++lines;
        } else if (glyph.cls != CharClass::space && glyph.cls != CharClass::invalid &&
                   glyph.cls != CharClass::mark) {
            break;
        }
        at_ += glyph.length;
    }
    chunk.space_before = at_ > start;
    chunk.line_before = lines > 0;
    chunk.gap_before = lines > 1;
}

bool Segmenter::next_dictionary_word(Chunk& chunk) {
    if (dictionary_ends_.empty()) find_dictionary_words();
    at_ = dictionary_ends_.back();
    dictionary_ends_.pop_back();
    chunk.kind = Chunk::Kind::word;
    chunk.span.end = at_;
    return true;
}

void Segmenter::find_dictionary_words() {
    constexpr std::size_t max_run = 4096;
    std::size_t end = at_;
    while (end - at_ < max_run) {
        const Glyph glyph = glyph_at(text_, end);
        if (glyph.cls != CharClass::dictionary && (glyph.cls != CharClass::mark || end == at_))
            break;
        end += glyph.length;
    }
    UErrorCode status = U_ZERO_ERROR;
    UText* run =
        utext_openUTF8(nullptr, text_.data() + at_, static_cast<std::int64_t>(end - at_), &status);
    breaks_->setText(run, status);
    breaks_->first();
    if (U_SUCCESS(status)) {
        for (auto edge = breaks_->next(); edge != icu::BreakIterator::DONE;
             edge = breaks_->next()) {
            dictionary_ends_.push_back(at_ + u32(static_cast<std::size_t>(edge)));
        }
    }
    utext_close(run);
    if (dictionary_ends_.empty()) dictionary_ends_.push_back(u32(end));
    std::reverse(dictionary_ends_.begin(), dictionary_ends_.end());
}

}  // namespace kiosque
