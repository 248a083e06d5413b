// text → Analysis: spans in bounds and on code-point edges, whatever the bytes.

#include "analyzers/article_analyzer.h"
#include "analyzers/text/unicode.h"
#include "analyzers/workspace.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace kiosque;

void require(bool condition) {
    if (!condition) std::abort();
}

void check(std::string_view text, Span span) {
    require(span.start < span.end && span.end <= text.size());
    require(is_valid_utf8(slice(text, span)));
}

void check(const Article& article, const Analysis& analysis) {
    const auto text_of = [&](Field field) -> const std::string& {
        return field == Field::title ? article.title : article.text;
    };
    for (const Token& token : analysis.text.tokens) check(article.text, token.span);
    for (const Word& word : analysis.text.words) check(article.text, word.span);
    for (const Entity& entity : analysis.entities) {
        require(!entity.mentions.empty() && !entity.name.empty());
        for (const Mention& mention : entity.mentions) check(text_of(mention.field), mention.span);
    }
    for (const DateMention& mention : analysis.dates) check(text_of(mention.field), mention.span);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ArticleAnalyzer analyzer = make_article_analyzer();
    static Workspace workspace;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Article article;
    article.text = clean_text(bytes);
    article.title = article.text.substr(0, article.text.find('\n'));
    article.date = PartialDate{2018, 3, 14};
    Analysis analysis;
    analyzer.analyze(article, workspace, analysis);
    check(article, analysis);

    AnalysedText raw;
    workspace.begin_article();
    analyzer.tokens().analyze(bytes, workspace, raw);  // invalid UTF-8 too
    return 0;
}
