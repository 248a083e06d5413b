#include "indexer/schema/fields.h"

#include <algorithm>

namespace kiosque {

std::optional<FacetField> parse_facet_field(std::string_view name) {
    const auto* const row =
        std::ranges::find_if(facet_table, [&](const FacetRow& r) { return r.name == name; });
    if (row == facet_table.end()) return std::nullopt;
    return row->field;
}

}  // namespace kiosque
