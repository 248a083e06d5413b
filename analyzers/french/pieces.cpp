#include "analyzers/french/pieces.h"

#include "analyzers/french/clitics.h"
#include "analyzers/french/elision.h"
#include "analyzers/french/segmenter.h"
#include "analyzers/text/char_class.h"
#include "analyzers/text/unicode.h"

namespace kiosque {
namespace {

std::uint32_t u32(std::size_t n) {
    return static_cast<std::uint32_t>(n);
}

char32_t plain_connector(const Glyph& glyph) {
    if (glyph.cls == CharClass::apostrophe) return '\'';
    if (glyph.cls == CharClass::hyphen) return '-';
    return glyph.code_point;
}

/// Adds text[start, end) as one piece, or as several at its inner capitals.
void add_run(std::string_view chunk, std::size_t start, std::size_t end, bool tag,
             std::vector<Piece>& pieces) {
    std::size_t piece = start;
    CharClass before = CharClass::other;
    std::size_t letters = 0;  // in the piece so far
    for (std::size_t at = start; at < end;) {
        const Glyph glyph = glyph_at(chunk, at);
        const CharClass after = glyph_at(chunk.substr(0, end), at + glyph.length).cls;
        bool edge = before == CharClass::lower && glyph.cls == CharClass::upper && letters >= 2;
        if (tag) {
            edge = edge || (is_letter(before) && glyph.cls == CharClass::digit) ||
                   (before == CharClass::digit && glyph.cls == CharClass::upper) ||
                   (before == CharClass::upper && glyph.cls == CharClass::upper &&
                    after == CharClass::lower && letters >= 2);
        }
        if (edge) {
            pieces.push_back({u32(piece), u32(at), normalise(chunk.substr(piece, at - piece))});
            piece = at;
            letters = 0;
        }
        if (glyph.cls != CharClass::mark) {
            before = glyph.cls;
            ++letters;
        }
        at += glyph.length;
    }
    pieces.push_back({u32(piece), u32(end), normalise(chunk.substr(piece, end - piece))});
}

/// Glues the run to the last piece: a word broken at the end of a line is one word.
void glue_run(std::string_view chunk, std::size_t start, std::size_t end, Piece& piece) {
    piece.form += normalise(chunk.substr(start, end - start));
    piece.end = u32(end);
}

/// « étudiant·e·s »: the endings behind the dots are no words.
void swallow_run(std::size_t end, Piece& piece) {
    piece.end = u32(end);
}

/// « N’Golo », « M’Baye »: names of their own. Nothing is elided before a consonant, but for
/// letters that are read with a vowel (« l’SNCF »), which never follow an n, m, t or s.
bool begins_name(std::string_view letter, std::string_view next) {
    return letter.size() == 1 && std::string_view("nmts").find(letter[0]) != letter.npos &&
           next.size() > 1 && std::string_view("bcdfgjklmnpqrstvwxz").find(next[0]) != next.npos;
}

}  // namespace

void cut_pieces(std::string_view chunk, bool tag, std::vector<Piece>& pieces) {
    pieces.clear();
    constexpr std::size_t longest_ending = 6;
    char32_t connector = 0;
    bool broken_line = false;
    for (std::size_t at = 0; at < chunk.size();) {
        const Glyph glyph = glyph_at(chunk, at);
        if (!is_word(glyph.cls) && glyph.cls != CharClass::mark &&
            glyph.cls != CharClass::dictionary) {
            broken_line = broken_line || glyph.cls == CharClass::newline;
            if (!pieces.empty() && (connector == 0 || glyph.code_point == '+')) {
                connector = plain_connector(glyph);
                pieces.back().connector = connector;
            }
            at += glyph.length;
            continue;
        }
        std::size_t end = run_end(chunk, at);
        if (end == at) end = chunk.size();  // a word that ICU cut
        const bool dot = connector == 0xB7 || connector == 0x2022 || connector == 0x2027;
        if (broken_line && !pieces.empty()) {
            glue_run(chunk, at, end, pieces.back());
        } else if (dot && end - at <= longest_ending) {
            swallow_run(end, pieces.back());
        } else {
            add_run(chunk, at, end, tag, pieces);
        }
        connector = 0;
        broken_line = false;
        at = end;
    }
    // ICU can cut a soft hyphen or a vowel sign off its word: nothing remains to search for.
    std::erase_if(pieces, [](const Piece& piece) { return fold(piece.form).empty(); });
}

void detach_elisions(std::vector<Piece>& pieces) {
    bool leading = true;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        const bool elided =
            piece.connector == '\'' && is_elided(piece.form) &&
            (!leading || i + 1 == pieces.size() || !begins_name(piece.form, pieces[i + 1].form));
        if (elided && leading && i + 1 < pieces.size()) {
            // « presqu’île » and its like are nouns, also behind an article: « la presqu’île ».
            if (is_apostrophe_word(fold(piece.form + pieces[i + 1].form))) return;
        }
        if (elided) piece.role = leading ? Piece::Role::elided : Piece::Role::silent;
        leading = leading && elided;
    }
    Piece& last = pieces.back();
    if (pieces.size() > 1 && last.form == "s" && pieces[pieces.size() - 2].connector == '\'') {
        last.role = Piece::Role::silent;
    }
}

void detach_clitics(std::vector<Piece>& pieces) {
    for (std::size_t i = pieces.size(); i-- > 1;) {
        const Piece& before = pieces[i - 1];
        const bool joined = before.connector == '-' || before.connector == '\'';
        if (!joined || before.role == Piece::Role::elided ||
            !is_clitic(before.form, pieces[i].form)) {
            return;
        }
        pieces[i].role = Piece::Role::clitic;
    }
}

}  // namespace kiosque
