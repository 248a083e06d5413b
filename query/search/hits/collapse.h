#pragma once

#include "query/search/hits/hit_list.h"
#include "query/search/request/request.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosque {

/// Hits that are copies of one text.
struct HitGroup {
    std::size_t hit = 0;              ///< of the first published: its index in the list
    std::vector<std::string> copies;  ///< ids of the others, in the order of the list
};

/// The hits in groups of near-duplicates, in the order of each group's best hit, until there are
/// `wanted`. Copies of those are looked for a little further down the list too.
std::vector<HitGroup> collapse(HitList& hits, Limit wanted);

}  // namespace kiosque
