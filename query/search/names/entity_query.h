#pragma once

#include "indexer/schema/authority.h"
#include "query/search/archive/archive.h"

#include <functional>
#include <optional>

#include <xapian.h>

namespace kiosque {

/// What has been decided about a name; of several databases the first that knows anything counts.
std::optional<StoredRecord> decided(const Shards& shards, const EntityName& name);

/// The entity that a name stands for: itself if nothing has been decided.
EntityName entity_of(const Shards& shards, const EntityName& name);

/// What has been decided about a name, wherever decisions are read from.
using Decisions = std::function<std::optional<StoredRecord>(const EntityName&)>;

/// The articles of a split rule's condition. An article has the name beside if it has any name of
/// that entity.
Xapian::Query rule_query(const Xapian::Database& database, const SplitRule& rule,
                         const Decisions& decisions);

/// The articles that an entity is counted for, ignored or not: those of all its names, less those
/// that are split off, with those that are split off other names for it.
Xapian::Query entity_query(const Shards& shards, const EntityName& entity);

}  // namespace kiosque
