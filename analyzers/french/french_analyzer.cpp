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

void append(const CachedChunk& forms, const Chunk& chunk, bool starts_sentence,
            std::uint32_t position, AnalysedText& out) {
    const std::uint32_t start = chunk.span.start;
    const std::size_t first = out.words.size();
    for (const Word& word : forms.words) {
        out.words.push_back(word);
        out.words.back().span = moved(word.span, start);
    }
    if (out.words.size() > first) {
        out.words[first].starts_sentence = starts_sentence;
        out.words[first].space_before = chunk.space_before;
    }
    for (const Token& token : forms.tokens) {
        Token& added = out.tokens.emplace_back(token);
        added.span = moved(token.span, start);
        added.position += position;
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
    std::array<Chunk, 16> chunks;
    std::array<ChunkCache::Key, 16> keys;
    for (std::size_t count = chunks.size(); count == chunks.size();) {
        for (count = 0; count < chunks.size() && segmenter.next(chunks[count]); ++count) {
            keys[count] = impl.chunks.key(slice(text, chunks[count].span), chunks[count].kind);
        }
        for (std::size_t i = 0; i < count; ++i) impl.chunks.approach(keys[i]);
        for (std::size_t i = 0; i < count; ++i) {
            const CachedChunk& forms = impl.chunks.find(keys[i]);
            append(forms, chunks[i], sentences.starts_at(text, chunks[i]), position, out);
            position += forms.positions;
        }
    }
}

std::string_view FrenchAnalyzer::fingerprint() const {
    return "french-5, snowball 2.2, icu 72";
}

}  // namespace kiosque
