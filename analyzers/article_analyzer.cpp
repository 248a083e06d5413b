#include "analyzers/article_analyzer.h"

#include "analyzers/dates/date_annotator.h"
#include "analyzers/entities/entity_annotator.h"
#include "analyzers/workspace.h"

namespace kiosque {
namespace {

constexpr std::string_view without_entities = "no-entities";

/// Finds none, and says so where versions are told.
class WithoutEntities : public Annotator {
  public:
    void annotate(const Article& /*article*/, Workspace& /*workspace*/,
                  Analysis& /*analysis*/) const override {}
    std::string_view version() const override { return without_entities; }
};

}  // namespace

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

ArticleAnalyzer make_article_analyzer(Entities entities) {
    std::vector<std::unique_ptr<const Annotator>> annotators;
    annotators.push_back(make_date_annotator());
    if (entities == Entities::sought)
        annotators.push_back(make_entity_annotator());
    else
        annotators.push_back(std::make_unique<WithoutEntities>());
    return ArticleAnalyzer(FrenchAnalyzer(), std::move(annotators));
}

Entities entities_in(std::string_view annotations) {
    return annotations.ends_with(without_entities) ? Entities::left_out : Entities::sought;
}

}  // namespace kiosque
