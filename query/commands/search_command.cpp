#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/search/searcher.h"

namespace kiosque {

int search_command(const Typed& typed) {
    const Selection selected = selection(typed);
    Page wanted = page(typed);
    if (typed.collapse) wanted = {wanted.sort, std::nullopt, 0};  // groups are counted, not hits
    const std::vector<FacetRequest> facets = facet_requests(typed, typed.facets);
    return with_archive(typed, [&](Archive& archive) {
        return print_found(find(archive, selected, wanted, facets), typed);
    });
}

}  // namespace kiosque
