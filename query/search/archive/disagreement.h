#pragma once

#include "query/search/archive/archive.h"

#include <string>
#include <vector>

namespace kiosque {

/// What to tell the user if the databases of an archive decide otherwise about the same name:
/// filters go by the first that knows it, counts of each database by its own. Empty if they agree,
/// as they do when one authority file was imported into all of them. Names that only some of them
/// know do not disagree, nor do decisions by hand with what the program found. Reads every decision
/// of every database, unless there is but one.
std::string disagreement(const std::vector<Shard>& shards);

}  // namespace kiosque
