#include "analyzers/entities/entity_annotator.h"

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/merge_mentions.h"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// Lists, name statistics and context rules: tokens → candidates → evidence → entities.
class EntityAnnotator final : public Annotator {
  public:
    EntityAnnotator()
        : knowledge_(load_knowledge()),
          version_(fmt::format("entities-2 {:016x}", knowledge_.fingerprint)) {}

    std::string_view version() const override { return version_; }

    void annotate(const Article& article, Workspace&, Analysis& analysis) const override {
        std::vector<NameToken> tokens;
        append_name_tokens(article.title, analysis.title.words, Field::title, tokens);
        append_name_tokens(article.text, analysis.text.words, Field::text, tokens);
        std::vector<Candidate> candidates;
        find_candidates(tokens, knowledge_, candidates);
        for (Candidate& candidate : candidates) weigh_evidence(tokens, knowledge_, candidate);
        analysis.entities = merge_mentions(article, tokens, candidates, knowledge_);
    }

  private:
    Knowledge knowledge_;
    std::string version_;
};

}  // namespace

std::unique_ptr<const Annotator> make_entity_annotator() {
    return std::make_unique<EntityAnnotator>();
}

}  // namespace kiosque
