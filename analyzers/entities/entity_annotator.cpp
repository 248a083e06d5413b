#include "analyzers/entities/entity_annotator.h"

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/embedded_data.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/merge_mentions.h"
#include "analyzers/entities/tagged_names.h"
#include "analyzers/entities/tagger/tagger.h"
#include "analyzers/workspace.h"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace kiosque {
namespace {

struct EntityScratch {
    std::vector<NameToken> tokens;
    std::vector<Candidate> candidates;
    TaggerState tagger;
};

/// Tokens → candidates of lists and rules → tags of a statistical model that knows them → names
/// with evidence for each kind → entities.
class EntityAnnotator final : public Annotator {
  public:
    EntityAnnotator()
        : knowledge_(load_knowledge()),
          clusters_(embedded::word_clusters),
          model_(embedded::tagger),
          tagger_(model_, clusters_, knowledge_),
          version_(fmt::format("entities-5 {:016x}", knowledge_.fingerprint ^ model_.checksum())) {}

    std::string_view version() const override { return version_; }

    void annotate(const Article& article, Workspace& workspace, Analysis& analysis) const override {
        auto& [tokens, candidates, tagger] = workspace.scratch<EntityScratch>();
        tokens.clear();
        append_name_tokens(article.title, analysis.title.words, Field::title, tokens);
        append_name_tokens(article.text, analysis.text.words, Field::text, tokens);
        find_candidates(tokens, knowledge_, candidates);
        for (Candidate& candidate : candidates) weigh_evidence(tokens, knowledge_, candidate);
        tagger_.tag({article.title, article.text, tokens, candidates}, tagger);
        join_tagged_names(tokens, knowledge_, {tagger.tags(), tagger.scores()}, candidates);
        analysis.entities = merge_mentions(article, tokens, candidates, knowledge_);
    }

  private:
    Knowledge knowledge_;
    WordClusterTable clusters_;
    TaggerModel model_;
    Tagger tagger_;
    std::string version_;
};

}  // namespace

std::unique_ptr<const Annotator> make_entity_annotator() {
    return std::make_unique<EntityAnnotator>();
}

}  // namespace kiosque
