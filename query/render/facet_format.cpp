#include "query/render/facet_format.h"

#include "query/render/delimited.h"
#include "query/render/facet_text.h"
#include "query/render/hit_json.h"

#include <array>

namespace kiosque {
namespace {

std::string facet_rows(const Facet& facet) {
    std::string out;
    for (const FacetCount& count : facet.counts) {
        out += tsv_line({std::to_string(count.count), count.name});
    }
    return out;
}

std::string facet_csv(const Facet& facet) {
    std::string out = csv_line({"count", facet.kind});
    for (const FacetCount& count : facet.counts) {
        out += csv_line({std::to_string(count.count), count.name});
    }
    return out;
}

/// Rows for people, then the total; without rows (`--limit 0`, no name found) the total alone.
template <class Rows>
std::string text(const Facet& facet, std::uint64_t total, const TextStyle& style, Rows&& rows) {
    const std::string above = facet.counts.empty() ? "" : rows(facet, style) + "\n";
    return above + article_count(total) + ".\n";
}

constexpr FacetFormat json_format{"json",
                                  [](const Facet& facet, std::uint64_t total, const TextStyle&) {
                                      return facet_json(facet, total);
                                  }};
constexpr FacetFormat tsv_format{
    "tsv", [](const Facet& facet, std::uint64_t, const TextStyle&) { return facet_rows(facet); }};
constexpr FacetFormat csv_format{
    "csv", [](const Facet& facet, std::uint64_t, const TextStyle&) { return facet_csv(facet); }};

constexpr std::array formats_of_facets{
    FacetFormat{"text",
                [](const Facet& facet, std::uint64_t total, const TextStyle& style) {
                    return text(facet, total, style, facet_text);
                }},
    json_format, tsv_format, csv_format};
constexpr std::array formats_of_timelines{
    FacetFormat{"text",
                [](const Facet& facet, std::uint64_t total, const TextStyle& style) {
                    return text(facet, total, style, timeline_text);
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
