#include "analyzers/error.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/facet_format.h"
#include "query/search/searcher.h"

#include <algorithm>

namespace kiosque {

int facets_command(const Typed& typed) {
    const auto format = std::ranges::find(facet_formats(), typed.format, &FacetFormat::name);
    std::vector<FacetRequest> requests = facet_requests(typed, typed.facet_kinds);
    if (requests.empty()) throw Error("what is to be counted? kiosque facets person WORDS");
    for (FacetRequest& request : requests) request.limit = limit(typed.limit, request.limit);
    const Selection selected = selection(typed);
    return with_archive(typed, [&](Archive& archive) {
        const CountedFacets counted = count_facets(archive, selected, requests);
        print_diagnostics(counted.diagnostics, counted.query, typed);
        print(format->facets(counted.facets, counted.total, style(typed)));
        // --limit 0 asks for the total alone.
        const bool empty = requests.front().limit == Limit(0)
                               ? counted.total == 0
                               : std::ranges::all_of(counted.facets, [](const Facet& facet) {
                                     return facet.counts.empty();
                                 });
        return empty ? found_nothing : found;
    });
}

}  // namespace kiosque
