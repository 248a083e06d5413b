#pragma once

#include "analyzers/analysis.h"
#include "query/search/archive/archive.h"

#include <vector>

#include <xapian.h>

namespace kiosque {

/// The entities of an article as the archive counts them: under the names that the archive displays
/// and the kinds that were decided upon, those that are one merged, those that are ignored left
/// out. In the order of their first mentions.
std::vector<Entity> canonical_entities(const Shard& shard, Xapian::docid document,
                                       const std::vector<Entity>& entities);

}  // namespace kiosque
