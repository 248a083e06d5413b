#pragma once

#include "analyzers/analysis.h"
#include "analyzers/annotator.h"
#include "analyzers/article.h"
#include "analyzers/french/french_analyzer.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

class Workspace;

/// The whole analysis of an article: tokens of title and text, then each annotator in turn.
/// Immutable, shared by threads.
class ArticleAnalyzer {
  public:
    ArticleAnalyzer(FrenchAnalyzer tokens,
                    std::vector<std::unique_ptr<const Annotator>> annotators);

    /// Overwrites `out`, whose buffers are reused. Its tokens stay valid until the next call with
    /// the same workspace.
    void analyze(const Article& article, Workspace& workspace, Analysis& out) const;

    const FrenchAnalyzer& tokens() const { return tokens_; }

    /// Versions of the annotators, joined: what a rebuild would change in entities and dates.
    const std::string& annotations() const { return annotations_; }

  private:
    FrenchAnalyzer tokens_;
    std::vector<std::unique_ptr<const Annotator>> annotators_;
    std::string annotations_;
};

/// Whether persons, companies, organisations and places are looked for: most of an analysis.
enum class Entities : bool { left_out, sought };

/// The analyzer that both programs use: French tokens, dates, entities.
ArticleAnalyzer make_article_analyzer(Entities entities = Entities::sought);

/// What ArticleAnalyzer::annotations() says of entities.
Entities entities_in(std::string_view annotations);

}  // namespace kiosque
