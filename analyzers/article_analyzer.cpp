#include "analyzers/article_analyzer.h"

#include "analyzers/dates/date_annotator.h"
#include "analyzers/entities/entity_annotator.h"
#include "analyzers/workspace.h"

namespace kiosque {

ArticleAnalyzer::ArticleAnalyzer(FrenchAnalyzer tokens,
                                 std::vector<std::unique_ptr<const Annotator>> annotators)
    : tokens_(tokens), annotators_(std::move(annotators)) {
    for (const auto& annotator : annotators_) {
        if (!annotations_.empty()) annotations_ += ' ';
        annotations_ += annotator->version();
    }
}

void ArticleAnalyzer::analyze(const Article& article, Workspace& workspace, Analysis& out) const {
    workspace.begin_article();
    tokens_.analyze(article.title, workspace, out.title);
    tokens_.analyze(article.text, workspace, out.text);
    out.entities.clear();
    out.dates.clear();
    for (const auto& annotator : annotators_) annotator->annotate(article, workspace, out);
}

ArticleAnalyzer make_article_analyzer() {
    std::vector<std::unique_ptr<const Annotator>> annotators;
    annotators.push_back(make_date_annotator());
    annotators.push_back(make_entity_annotator());
    return ArticleAnalyzer(FrenchAnalyzer(), std::move(annotators));
}

}  // namespace kiosque
