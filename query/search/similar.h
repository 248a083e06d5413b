#pragma once

#include "query/search/searcher.h"

#include <string_view>

namespace kiosque {

/// The articles that share the most characteristic words with the article `id`, and pass the
/// selection's filters: its rarest words weigh most (tf·idf of the archive). The selection's query
/// is not used; the total is the number of hits. Throws Error if no article has the id.
Found find_similar(Archive& archive, std::string_view id, const Selection& selection,
                   const Page& page);

}  // namespace kiosque
