#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/fields.h"

#include <array>
#include <vector>

namespace kiosque {

using FacetNames = std::array<std::vector<FacetName>, facet_fields>;

/// What an article is counted and filtered by: of each facet every key once.
FacetNames facet_names(const Article& article, const std::vector<Entity>& entities);

}  // namespace kiosque
