#include "analyzers/error.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/pair_format.h"
#include "query/search/pair_counter.h"

#include <algorithm>

namespace kiosque {
namespace {

FacetField name_field(const Typed& typed, const std::string& kind) {
    const auto requests = facet_requests(typed, kind);
    if (requests.size() != 1 || requests.front().by != FacetRequest::By::name)
        throw Error("pairs joins two kinds of names: kiosque pairs person company WORDS");
    return requests.front().field;
}

}  // namespace

int pairs_command(const Typed& typed) {
    constexpr std::uint32_t pairs_on_a_screen = 20;
    const auto format = std::ranges::find(pair_formats(), typed.format, &PairFormat::name);
    PairRequest request;
    request.first = name_field(typed, typed.facet_kinds);
    request.second = name_field(typed, typed.other_kind);
    request.limit = limit(typed.limit, pairs_on_a_screen);
    request.min_count = typed.min_common;
    if (typed.pair_order == "count") request.order = PairRequest::Order::count;
    const Selection selected = selection(typed);
    return with_archive(typed, [&](Archive& archive) {
        const Pairs counted = count_pairs(archive, selected, request);
        print_diagnostics(counted.diagnostics, counted.query, typed);
        print(format->pairs(counted, style(typed)));
        return counted.pairs.empty() ? found_nothing : found;
    });
}

}  // namespace kiosque
