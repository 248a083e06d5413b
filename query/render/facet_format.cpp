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
template <class Rows>
std::string text(Facets facets, std::uint64_t total, const TextStyle& style, Rows&& rows_of) {
    std::string out;
    for (const Facet& facet : facets)
        if (!facet.counts.empty()) out += rows_of(facet, style) + "\n";
    return out + article_count(total) + ".\n";
}

constexpr FacetFormat json_format{"json", [](Facets facets, std::uint64_t total, const TextStyle&) {
                                      return facets.size() == 1 ? facet_json(facets.front(), total)
                                                                : facets_json(facets, total);
                                  }};
constexpr FacetFormat tsv_format{
    "tsv", [](Facets facets, std::uint64_t, const TextStyle&) { return rows(facets, tsv_line); }};
constexpr FacetFormat csv_format{"csv", [](Facets facets, std::uint64_t, const TextStyle&) {
                                     return csv_header(facets) + rows(facets, csv_line);
                                 }};

constexpr std::array formats_of_facets{
    FacetFormat{"text",
                [](Facets facets, std::uint64_t total, const TextStyle& style) {
                    return text(facets, total, style, facet_text);
                }},
    json_format, tsv_format, csv_format};
constexpr std::array formats_of_timelines{
    FacetFormat{"text",
                [](Facets facets, std::uint64_t total, const TextStyle& style) {
                    return text(facets, total, style, timeline_text);
                }},
    json_format, tsv_format, csv_format};

}  // namespace

std::span<const FacetFormat> facet_formats() {
    return formats_of_facets;
}

std::span<const FacetFormat> timeline_formats() {
    return formats_of_timelines;
}

}  // namespace kiosque
