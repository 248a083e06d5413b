#include "query/search/counts/canonical_entities.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/ordinals.h"
#include "query/search/counts/entity_ordinals.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace kiosque {
namespace {

/// The names of one article.
class ArticleNames {
  public:
    ArticleNames(const Shard& shard, Xapian::docid document)
        : shard_(shard),
          document_(document),
          stored_(shard.database.get_document(document)),
          facets_{EntityOrdinals(shard, FacetField::person),
                  EntityOrdinals(shard, FacetField::company),
                  EntityOrdinals(shard, FacetField::organisation),
                  EntityOrdinals(shard, FacetField::place)} {}

    /// With its kind and display name; nullopt if it is counted for nobody.
    std::optional<Entity> counted(Entity entity) const {
        const FacetField field = facet_field(entity.kind);
        const auto ordinal = ordinal_of_name(field, entity_key(entity.name));
        if (!ordinal) return entity;
        for (std::size_t kind = 0; kind < facets_.size(); ++kind) {
            const auto counted_for = facets_[kind].entity_of(document_, field, *ordinal);
            if (!counted_for) continue;
            entity.kind = static_cast<EntityKind>(kind);
            entity.name = facets_[kind].name(*counted_for).name;
            return entity;
        }
        return std::nullopt;
    }

  private:
    std::optional<std::uint32_t> ordinal_of_name(FacetField field, const std::string& key) const {
        std::optional<std::uint32_t> found;
        for_each_ordinal(stored_.get_value(facet_row(field).slot), [&](std::uint32_t ordinal) {
            if (shard_.dictionary(field).at(ordinal).key == key) found = ordinal;
        });
        return found;
    }

    const Shard& shard_;
    Xapian::docid document_;
    Xapian::Document stored_;
    std::array<EntityOrdinals, entity_kinds> facets_;
};

}  // namespace

std::vector<Entity> canonical_entities(const Shard& shard, Xapian::docid document,
                                       const std::vector<Entity>& entities) {
    const ArticleNames names(shard, document);
    std::vector<Entity> canonical;
    for (const Entity& each : entities) {
        auto entity = names.counted(each);
        if (!entity) continue;
        const auto same = std::ranges::find_if(canonical, [&](const Entity& known) {
            return known.kind == entity->kind && known.name == entity->name;
        });
        if (same == canonical.end()) {
            canonical.push_back(std::move(*entity));
            continue;
        }
        std::ranges::move(entity->mentions, std::back_inserter(same->mentions));
        std::ranges::sort(same->mentions, {}, [](const Mention& mention) {
            return std::pair(mention.field, mention.span.start);
        });
    }
    return canonical;
}

}  // namespace kiosque
