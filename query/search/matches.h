#pragma once

#include "query/search/archive.h"

#include <cstdint>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The matching articles of each shard, by the shard's own document numbers, ascending.
using Matches = std::vector<std::vector<Xapian::docid>>;

/// Every match of a query, without ranking.
Matches matches_of(const Shards& shards, const Xapian::Query& query);

std::uint64_t size_of(const Matches& matches);

}  // namespace kiosque
