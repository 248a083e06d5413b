#include "analyzers/french/french_analyzer.h"

#include "analyzers/french/elision.h"
#include "analyzers/french/workspace_impl.h"
#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace kiosque {
namespace {

std::string_view keep(Workspace::Impl& impl, std::string form) {
    return impl.forms.emplace_back(std::move(form));
}

std::string stem(Workspace::Impl& impl, std::string_view form) {
    const sb_symbol* out =
        sb_stemmer_stem(impl.stemmer.get(), reinterpret_cast<const sb_symbol*>(form.data()),
                        static_cast<int>(form.size()));
    return {reinterpret_cast<const char*>(out),
            static_cast<std::size_t>(sb_stemmer_length(impl.stemmer.get()))};
}

}  // namespace

FrenchAnalyzer::FrenchAnalyzer() = default;

void FrenchAnalyzer::analyze(std::string_view text, Workspace& workspace, AnalysedText& out) const {
    out.words.clear();
    out.tokens.clear();
    if (text.empty()) return;
    auto& impl = workspace.impl();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    UText* utext =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(utext, status);
    bool space = false;
    bool sentence = true;
    std::uint32_t position = 0;
    std::int32_t start = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
         start = end, end = breaks->next()) {
        Span span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        const char32_t first = decode_utf8(text, span.start).code_point;
        const int rule = breaks->getRuleStatus();
        if (first == invalid_code_point || u_isUWhiteSpace(static_cast<UChar32>(first)) != 0) {
            space = true;
            continue;
        }
        Word word{span, Word::Kind::punctuation, false, space};
        space = false;
        if (rule >= UBRK_WORD_NUMBER) {
            word.kind = rule < UBRK_WORD_LETTER ? Word::Kind::number : Word::Kind::letters;
            word.starts_sentence = sentence;
            sentence = false;
            if (const std::size_t cut = elided_length(slice(text, span)); cut > 0) {
                const auto middle = span.start + static_cast<std::uint32_t>(cut);
                word.span.end = middle;
                out.words.push_back(word);
                word = {{middle, span.end}, Word::Kind::letters, false, false};
                span.start = middle;
            }
            const std::string_view exact = keep(impl, normalise(slice(text, span)));
            out.tokens.push_back({exact, keep(impl, stem(impl, exact)),
                                  keep(impl, fold(stem(impl, fold(exact)))), span, ++position,
                                  false});
        } else if (first == '.' || first == '!' || first == '?') {
            sentence = true;
        }
        out.words.push_back(word);
    }
    utext_close(utext);
}

std::string_view FrenchAnalyzer::fingerprint() const {
    return "french-0.1";
}

}  // namespace kiosque
