#include "analyzers/error.h"
#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/commands/output.h"
#include "query/render/facet_format.h"
#include "query/search/searcher.h"

#include <algorithm>

namespace kiosque {
namespace {

int count(const Typed& typed, const FacetRequest& request, Limit names,
          std::span<const FacetFormat> formats) {
    const auto format = std::ranges::find(formats, typed.format, &FacetFormat::name);
    const Selection selected = selection(typed);
    Archive archive(locations(typed));
    const CountedFacet counted = count_facet(archive, selected, request, names);
    print_diagnostics(counted.diagnostics, selected.query, typed);
    print(format->facet(counted.facet, counted.total, style(typed)));
    // --limit 0 asks for the total alone.
    const bool empty = names == Limit(0) ? counted.total == 0 : counted.facet.counts.empty();
    return empty ? found_nothing : found;
}

}  // namespace

int facets_command(const Typed& typed) {
    constexpr std::uint32_t names_on_a_screen = 20;
    const auto requests = facet_requests(typed.facet_kind);
    if (requests.size() != 1)
        throw Error("`kiosque facets` counts one kind: kiosque facets person WORDS");
    return count(typed, requests.front(), limit(typed.limit, names_on_a_screen), facet_formats());
}

int timeline_command(const Typed& typed) {
    return count(typed, facet_requests(typed.by).front(), std::nullopt, timeline_formats());
}

}  // namespace kiosque
