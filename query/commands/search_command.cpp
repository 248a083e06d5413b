#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/commands/output.h"
#include "query/render/hit_format.h"
#include "query/search/searcher.h"

#include <algorithm>

namespace kiosque {

int search_command(const Typed& typed) {
    const auto format = std::ranges::find(hit_formats(), typed.format, &HitFormat::name);
    const Selection selected = selection(typed);
    const Page wanted = page(typed);
    const std::vector<FacetRequest> facets = facet_requests(typed, typed.facets);
    const TextStyle device = style(typed);
    Archive archive(locations(typed));
    auto [results, hits] = find(archive, selected, wanted, facets);
    print_diagnostics(results.diagnostics, results.query, typed);
    print(format->head(results));
    Shown shown;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const auto hit = hits.read(i, format->with_snippets);
        if (!hit) continue;
        print(format->hit(*hit, shown.hits == 0, device));
        if (shown.hits++ == 0) shown.first_rank = hit->rank;
    }
    print(format->tail(results, shown, device));
    return results.total > 0 ? found : found_nothing;
}

}  // namespace kiosque
