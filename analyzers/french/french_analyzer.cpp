#include "analyzers/french/french_analyzer.h"

#include "analyzers/french/segmenter.h"
#include "analyzers/french/workspace_impl.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

Span moved(Span span, std::uint32_t by) {
    return {span.start + by, span.end + by};
}

/// A dot behind these ends no sentence: M. Hulot, p. 12, J. Tati.
bool is_abbreviation(std::string_view word) {
    static constexpr std::array<std::string_view, 14> known{"MM",  "Mgr", "Mlle", "Mme", "Mmes",
                                                            "St",  "Ste", "art",  "av",  "cf",
                                                            "env", "fig", "no",   "vol"};
    static_assert(std::is_sorted(known.begin(), known.end()));
    return word.size() == 1 || std::binary_search(known.begin(), known.end(), word);
}

/// Finds where sentences start while the chunks go by.
class SentenceTracker {
  public:
    /// Whether `chunk`, if it is a word, is the first of its sentence.
    bool starts_at(std::string_view text, const Chunk& chunk) {
        const std::string_view here = slice(text, chunk.span);
        const bool punctuation = chunk.kind == Chunk::Kind::punctuation;
        // A dash or bullet at the start of a line opens an utterance or an item; a line that starts
        // with a word may be a sentence broken by its column.
        if (chunk.gap_before || (chunk.line_before && punctuation)) pending_ = true;
        if (punctuation) {
            const bool dot = here == "." && !is_abbreviation(before_);
            pending_ = pending_ || dot || here == "…" || here[0] == '!' || here[0] == '?' ||
                       here.starts_with("..");
            before_ = {};
            return false;
        }
        before_ = here;
        const bool starts = pending_;
        pending_ = false;
        return starts;
    }

  private:
    std::string_view before_;
    bool pending_ = true;
};

void append(const ChunkForms& forms, const Chunk& chunk, bool starts_sentence,
            std::uint32_t position, AnalysedText& out) {
    const std::uint32_t start = chunk.span.start;
    bool first = true;
    for (const ChunkWord& word : forms.words) {
        out.words.push_back({moved(word.span, start), word.kind, first && starts_sentence,
                             first && chunk.space_before});
        first = false;
    }
    for (const ChunkToken& token : forms.tokens) {
        out.tokens.push_back({token.exact, token.stem, token.unaccent, moved(token.span, start),
                              position + token.position, token.stop});
    }
}

}  // namespace

FrenchAnalyzer::FrenchAnalyzer() = default;

void FrenchAnalyzer::analyze(std::string_view text, Workspace& workspace, AnalysedText& out) const {
    out.words.clear();
    out.tokens.clear();
    Workspace::Impl& impl = workspace.impl();
    Segmenter segmenter(text, *impl.dictionary_breaks);
    SentenceTracker sentences;
    std::uint32_t position = 1;
    for (Chunk chunk; segmenter.next(chunk);) {
        const ChunkForms& forms = impl.chunks.find(slice(text, chunk.span), chunk.kind);
        append(forms, chunk, sentences.starts_at(text, chunk), position, out);
        position += forms.positions;
    }
}

std::string_view FrenchAnalyzer::fingerprint() const {
    return "french-1, snowball 2.2, icu 72";
}

}  // namespace kiosque
