#include "query/render/facet_format.h"

#include "query/render/delimited.h"
#include "query/render/facet_text.h"
#include "query/render/hit_json.h"

#include <array>

namespace kiosque {
namespace {

using Facets = std::span<const Facet>;

template <class Line>
std::string rows(Facets facets, Line&& line) {
    std::string out;
    for (const Facet& facet : facets) {
        for (const FacetCount& each : facet.counts) {
            const std::string count = std::to_string(each.count);
            out += facets.size() == 1 ? line({count, each.name})
                                      : line({count, each.name, facet.kind});
        }
    }
    return out;
}

std::string csv_header(Facets facets) {
    return facets.size() == 1 ? csv_line({"count", facets.front().kind})
                              : csv_line({"count", "name", "kind"});
}

/// Rows for people, then the total; without rows (`--limit 0`, no name found) the total alone.
std::string facets_page(Facets facets, std::uint64_t total, const TextStyle& style) {
    std::string out;
    for (const Facet& facet : facets)
        if (!facet.counts.empty()) out += facet_text(facet, style) + "\n";
    return out + article_count(total) + ".\n";
}

constexpr std::array all_facet_formats{
    FacetFormat{"text", facets_page},
    FacetFormat{"json",
                [](Facets facets, std::uint64_t total, const TextStyle&) {
                    return facets.size() == 1 ? facet_json(facets.front(), total)
                                              : facets_json(facets, total);
                }},
    FacetFormat{"tsv", [](Facets facets, std::uint64_t,
                          const TextStyle&) { return rows(facets, tsv_line); }},
    FacetFormat{"csv",
                [](Facets facets, std::uint64_t, const TextStyle&) {
                    return csv_header(facets) + rows(facets, csv_line);
                }},
};

}  // namespace

std::span<const FacetFormat> facet_formats() {
    return all_facet_formats;
}

}  // namespace kiosque
