#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/commands/output.h"
#include "query/render/facet_format.h"
#include "query/search/searcher.h"

#include <algorithm>

namespace kiosque {

int timeline_command(const Typed& typed) {
    const auto format = std::ranges::find(timeline_formats(), typed.format, &FacetFormat::name);
    const Selection selected = selection(typed);
    Archive archive(locations(typed));
    const CountedFacets counted = count_facets(archive, selected, facet_requests(typed, typed.by));
    print_diagnostics(counted.diagnostics, counted.query, typed);
    print(format->facets(counted.facets, counted.total, style(typed)));
    return counted.facets.front().counts.empty() ? found_nothing : found;
}

}  // namespace kiosque
