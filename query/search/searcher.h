#pragma once

#include "indexer/schema/stored_article.h"
#include "query/search/archive/archive.h"
#include "query/search/hits/hit_list.h"
#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// What a search found: `results` has everything but the hits, which are read one by one.
struct Found {
    Results results;
    HitList hits;
};

/// Total and facets are exact over all matching articles. A faulty query is told in the
/// diagnostics; Error if the archive cannot be read or `from` is after `to`. The hits refer to the
/// archive.
Found find(Archive& archive, const Selection& selection, const Page& page,
           const std::vector<FacetRequest>& facets = {});

/// The same with the hits of the page in the results.
Results search(Archive& archive, const Selection& selection, const Page& page,
               const std::vector<FacetRequest>& facets = {}, bool with_snippets = true);

/// Facets by themselves, with the number of articles that they were counted over.
struct CountedFacets {
    std::vector<Facet> facets;  ///< as requested
    std::uint64_t total = 0;
    std::string query;
    std::vector<Diagnostic> diagnostics;
};
CountedFacets count_facets(Archive& archive, const Selection& selection,
                           const std::vector<FacetRequest>& requests);

/// Its entities as the archive counts them (canonical_entities.h).
std::optional<StoredArticle> find_article(Archive& archive, std::string_view id);

}  // namespace kiosque
