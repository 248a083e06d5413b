#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/commands/output.h"
#include "query/render/hit_format.h"
#include "query/search/searcher.h"

#include <algorithm>

namespace kiosque {
namespace {

/// Hits are fetched and written by the thousand: `--limit all` costs the memory of one such page.
constexpr std::uint32_t most_at_once = 1'000;

std::uint32_t page_size(const Limit& wanted, std::uint64_t shown) {
    if (!wanted) return most_at_once;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(*wanted - shown, most_at_once));
}

}  // namespace

int search_command(const Typed& typed) {
    const auto format = std::ranges::find(hit_formats(), typed.format, &HitFormat::name);
    const Selection selected = selection(typed);
    const Page wanted = page(typed);
    const std::vector<FacetRequest> facets = facet_requests(typed.facets);
    const TextStyle device = style(typed);
    Archive archive(locations(typed));

    Page next = wanted;
    next.limit = page_size(wanted.limit, 0);
    const Results first = search(archive, selected, next, facets, format->with_snippets);
    print_diagnostics(first.diagnostics, first.query, typed);
    print(format->head(first));
    std::uint64_t shown = 0;
    for (Results results = first; !results.hits.empty();) {
        for (const Hit& hit : results.hits) print(format->hit(hit, shown++ == 0, device));
        next.offset = wanted.offset + static_cast<std::uint32_t>(shown);
        next.limit = page_size(wanted.limit, shown);
        if (next.limit == 0U || next.offset >= first.total) break;
        results = search(archive, selected, next, {}, format->with_snippets);
    }
    print(format->tail(first, shown, device));
    return first.total > 0 ? found : found_nothing;
}

}  // namespace kiosque
