#pragma once

#include "query/search/archive/archive.h"
#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// A date filter lets through what may lie outside, for all that is known: articles dated by month
/// or year alone where the range cuts these, and texts that name but the month or year of a day
/// asked for.

/// Tells how many of the `matching` articles owe it to that, or which years the archive has if none
/// can match.
void tell_vague_dates(const Shards& shards, const Selection& selection,
                      const Xapian::Query& matching, std::vector<Diagnostic>& diagnostics);

/// Weighs articles that name the wanted days themselves before all others.
Xapian::Query exact_first(const Xapian::Query& query, const DateInterval& about,
                          const Ranking& ranking);

}  // namespace kiosque
