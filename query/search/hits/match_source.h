#pragma once

#include <vector>

#include <xapian.h>

namespace kiosque {

/// The query among documents that are known to be all its matches, ascending: ranking then skips
/// through posting lists from match to match instead of finding them once more. Of one local
/// database; `matches` must outlive the query.
Xapian::Query among(const Xapian::Query& query, const std::vector<Xapian::docid>& matches);

}  // namespace kiosque
