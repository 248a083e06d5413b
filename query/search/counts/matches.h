#pragma once

#include "query/search/archive/archive.h"

#include <cstdint>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The matching articles of one shard.
struct ShardMatches {
    const Shard* shard = nullptr;
    Xapian::Query query;     ///< what they match
    std::uint64_t size = 0;  ///< how many there are
    /// By the shard's own document numbers, ascending. Empty for a shard behind a server: what is
    /// needed of its articles comes with their numbers (slot_values.h).
    std::vector<Xapian::docid> documents;
};

using Matches = std::vector<ShardMatches>;

/// Every match of a query, without ranking. Refers to the shards.
Matches matches_of(const Shards& shards, const Xapian::Query& query);

std::uint64_t size_of(const Matches& matches);

}  // namespace kiosque
