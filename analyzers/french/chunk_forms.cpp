#include "analyzers/french/chunk_forms.h"

#include "analyzers/dates/date_passages.h"
#include "analyzers/french/accentless_stem.h"
#include "analyzers/french/elision.h"
#include "analyzers/french/number.h"
#include "analyzers/french/stop_words.h"
#include "analyzers/text/ascii.h"
#include "analyzers/text/char_class.h"
#include "analyzers/text/unicode.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kiosque {
namespace {

std::uint32_t u32(std::size_t n) {
    return static_cast<std::uint32_t>(n);
}

Span whole(std::string_view chunk) {
    return {0, u32(chunk.size())};
}

/// Where an address goes on behind its scheme: 8 for "https://…", 0 without one.
std::size_t scheme_end(std::string_view address) {
    const auto end = address.find("://");
    if (end == std::string_view::npos) return 0;
    const auto* const dot = std::find(address.begin(), address.begin() + end, '.');
    return dot == address.begin() + end ? end + 3 : 0;
}

/// An address as it is searched: lower case, without scheme, www. and closing slash.
std::string canonical_address(std::string_view address) {
    std::string lower = normalise(address);
    std::string_view bare = std::string_view(lower).substr(scheme_end(lower));
    if (bare.starts_with("www.")) bare.remove_prefix(4);
    while (bare.ends_with('/')) bare.remove_suffix(1);
    return bare.empty() ? lower : std::string(bare);
}

bool is_shown_part(const Piece& piece) {
    return piece.role == Piece::Role::part;
}

}  // namespace

void ChunkAnalyzer::analyze(std::string_view chunk, Chunk::Kind kind, ChunkForms& out) {
    out.words.clear();
    out.tokens.clear();
    out.positions = 0;
    out.date_hint = date_hint(chunk);
    out_ = &out;
    chunk_ = chunk;
    switch (kind) {
        case Chunk::Kind::word:
            analyze_word(chunk, false);
            break;
        case Chunk::Kind::tag:
            analyze_word(chunk, true);
            break;
        case Chunk::Kind::number:
            analyze_number(chunk);
            break;
        case Chunk::Kind::address:
            analyze_address(chunk);
            break;
        case Chunk::Kind::punctuation:
            analyze_sign(chunk);
            break;
    }
    std::stable_sort(out.tokens.begin(), out.tokens.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.position, a.span.start, a.span.end) <
               std::tuple(b.position, b.span.start, b.span.end);
    });
}

void ChunkAnalyzer::analyze_word(std::string_view chunk, bool tag) {
    cut_pieces(chunk, tag, pieces_);
    if (pieces_.empty()) return add_word(whole(chunk), Word::Kind::punctuation);
    detach_elisions(pieces_);
    detach_clitics(pieces_);

    std::size_t i = 0;
    for (; i < pieces_.size() && pieces_[i].role == Piece::Role::elided; ++i) {
        const Piece& piece = pieces_[i];
        const std::uint32_t next =
            i + 1 < pieces_.size() ? pieces_[i + 1].start : u32(chunk.size());
        add_word({piece.start, next}, Word::Kind::letters);
        if (keeps_position(piece.form)) {
            add_token(piece.form, {piece.start, piece.end}, out_->positions++);
        }
    }
    std::size_t clitics = pieces_.size();
    while (clitics > i && pieces_[clitics - 1].role == Piece::Role::clitic) --clitics;
    if (i < clitics) add_compound(i, clitics);
    for (i = clitics; i < pieces_.size(); ++i) {
        const Piece& piece = pieces_[i];
        add_word({piece.start, piece.end}, Word::Kind::letters);
        // The t of « a-t-il » is a sound, the one of « va-t’en » as mute as any elided pronoun.
        if (piece.form.size() > 1 || piece.form == "y") {
            add_token(piece.form, {piece.start, piece.end}, out_->positions++);
        }
    }
}

/// Pieces [first, last) as one word: its parts, each at a position, and the whole at the first
/// one's. The whole is written without connectors, so that « week-end » meets « weekend », «
/// S.N.C.F. » SNCF, « OpenAI » and « #OpenAI » openai.
void ChunkAnalyzer::add_compound(std::size_t first, std::size_t last) {
    const bool ends_chunk = last == pieces_.size();
    const std::uint32_t start = first == 0 ? 0 : pieces_[first].start;
    const std::uint32_t end = ends_chunk ? u32(chunk_.size()) : pieces_[last - 1].end;
    const Span span{start, end};
    std::string joined;
    bool single_letters = last - first > 1;
    bool ampersand = false;
    for (std::size_t i = first; i < last; ++i) {
        const Piece& piece = pieces_[i];
        joined += piece.form;
        if (piece.connector == '&') joined += '&';
        ampersand = ampersand || piece.connector == '&';
        single_letters = single_letters && (piece.connector == '.' || i + 1 == last) &&
                         decode_utf8(piece.form, 0).length == piece.form.size();
    }
    const char32_t tail = ends_chunk ? pieces_[last - 1].connector : 0;
    const std::string ordinal =
        last - first == 1 ? canonical_ordinal(joined, slice(chunk_, span)) : std::string();
    const bool ordinal_number = !ordinal.empty() && is_ascii_digit(joined[0]);
    add_word(span, ordinal_number ? Word::Kind::number : Word::Kind::letters);

    const std::uint32_t position = out_->positions;
    if (tail == '#') return add_unstemmed(joined + '#', joined + '#', span, out_->positions++);
    if (tail == '+' && chunk_.ends_with("++")) {
        return add_unstemmed(joined + "++", joined + "++", span, out_->positions++);
    }
    if (!ordinal.empty()) return add_unstemmed(std::move(joined), ordinal, span, out_->positions++);
    if (single_letters || is_apostrophe_word(fold(joined))) {
        return add_token(std::move(joined), span, out_->positions++);
    }
    std::size_t shown = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Piece& piece = pieces_[i];
        if (!is_shown_part(piece) || (ampersand && piece.form.size() <= 2)) continue;
        const bool sole = last - first == 1 && tail != '+';
        add_token(piece.form, sole ? span : Span{piece.start, piece.end}, out_->positions++);
        ++shown;
    }
    if (tail == '+') {  // Canal+ is read « Canal plus »
        add_token("plus", {end - 1, end}, out_->positions++);
        joined += "plus";
    }
    if (last - first > 1 || tail == '+') {
        if (shown == 0) ++out_->positions;
        add_token(std::move(joined), span, position);
    }
}

void ChunkAnalyzer::analyze_number(std::string_view chunk) {
    add_word(whole(chunk), Word::Kind::number);
    std::string number = canonical_number(chunk);
    add_unstemmed(number, number, whole(chunk), out_->positions++);
}

/// The address as a whole, its host over the host's parts, and each run of letters or digits at its
/// own position.
void ChunkAnalyzer::analyze_address(std::string_view chunk) {
    add_word(whole(chunk), Word::Kind::letters);
    std::string address = canonical_address(chunk);
    const std::string authority = address.substr(0, address.find_first_of("/?#"));
    const bool mail = authority.find('@') != std::string::npos;  // else an @ of the path
    const std::string host = authority.substr(authority.find('@') + 1);
    const std::uint32_t first = out_->positions;
    std::uint32_t host_position = first;
    const std::size_t host_end =
        std::min(chunk.find_first_of("/?#", scheme_end(chunk)), chunk.size());
    Span host_span = whole(chunk);
    for (std::size_t at = scheme_end(chunk); at < chunk.size();) {
        const std::size_t end = run_end(chunk, at);
        if (end == at) {
            if (chunk[at] == '@' && mail && host_position == first) host_position = out_->positions;
            at += glyph_at(chunk, at).length;
            continue;
        }
        std::string part = normalise(chunk.substr(at, end - at));
        const bool www = part == "www" && out_->positions == first;
        if (out_->positions == host_position && at < host_end) host_span = {u32(at), u32(host_end)};
        if (!www && !part.empty())
            add_token(std::move(part), {u32(at), u32(end)}, out_->positions++);
        at = end;
    }
    if (out_->positions == first) ++out_->positions;
    if (!host.empty() && host != address) add_unstemmed(host, host, host_span, host_position);
    add_unstemmed(address, address, whole(chunk), first);
}

/// Signs that are read as words.
void ChunkAnalyzer::analyze_sign(std::string_view chunk) {
    add_word(whole(chunk), Word::Kind::punctuation);
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"%", "%"}, {"€", "euro"}, {"$", "dollar"}, {"£", "£"}};
    for (const auto& [sign, base] : signs) {
        if (chunk == sign) {
            add_unstemmed(std::string(sign), std::string(base), whole(chunk), out_->positions++);
        }
    }
}

void ChunkAnalyzer::add_word(Span span, Word::Kind kind) {
    out_->words.push_back({span, kind});
}

void ChunkAnalyzer::add_token(std::string exact, Span span, std::uint32_t position) {
    ChunkToken token;
    token.stem = stemmer_.stem(exact);
    token.unaccent = accentless_stem(stemmer_, exact);
    token.stop = is_stop_word(exact) && !is_acronym(slice(chunk_, span));
    token.exact = std::move(exact);
    token.span = span;
    token.position = position;
    out_->tokens.push_back(std::move(token));
}

void ChunkAnalyzer::add_unstemmed(std::string exact, std::string base, Span span,
                                  std::uint32_t position) {
    ChunkToken token;
    token.exact = std::move(exact);
    token.unaccent = fold(base);
    token.stem = std::move(base);
    token.span = span;
    token.position = position;
    out_->tokens.push_back(std::move(token));
}

}  // namespace kiosque
