#include "analyzers/entities/entity_annotator.h"

namespace kiosque {
namespace {

class EntityAnnotator final : public Annotator {
  public:
    std::string_view version() const override { return "entities-0"; }
    void annotate(const Article&, Workspace&, Analysis&) const override {}
};

}  // namespace

std::unique_ptr<const Annotator> make_entity_annotator() {
    return std::make_unique<EntityAnnotator>();
}

}  // namespace kiosque
