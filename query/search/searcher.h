#pragma once

#include "indexer/schema/stamp.h"
#include "indexer/schema/stored_article.h"
#include "query/search/archive.h"
#include "query/search/request.h"
#include "query/search/results.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// Everything that `kiosque search` prints. Total and facets are exact over all matching articles.
/// A faulty query is told in the diagnostics; Error if the archive cannot be read or `from` is
/// after `to`.
Results search(Archive& archive, const Selection& selection, const Page& page,
               const std::vector<FacetRequest>& facets = {}, bool with_snippets = true);

/// One facet by itself, with the number of articles it was counted over.
struct CountedFacet {
    Facet facet;
    std::uint64_t total = 0;
    std::vector<Diagnostic> diagnostics;
};

/// One facet over all matching articles: at most `limit` names; periods always all.
CountedFacet count_facet(Archive& archive, const Selection& selection, const FacetRequest& request,
                         Limit limit);

std::optional<StoredArticle> find_article(Archive& archive, std::string_view id);

/// One database of the archive, for `kiosque info`.
struct DatabaseInfo {
    std::string location;
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;  ///< on disk
    Stamp stamp;
};

struct ArchiveInfo {
    std::vector<DatabaseInfo> databases;
    std::uint64_t articles = 0;
    std::uint64_t undated = 0;
    std::optional<PartialDate> first;  ///< of the dated articles
    std::optional<PartialDate> last;
    Facet sources;  ///< every source, most frequent first
    Facet languages;
};

ArchiveInfo archive_info(Archive& archive);

}  // namespace kiosque
