#include "query/render/hit_json.h"

#include "query/render/json_line.h"
#include "query/render/json_values.h"

#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const Facet& facet) {
    Json counts = Json::array();
    for (const FacetCount& count : facet.counts) {
        counts.push_back({{"name", count.name}, {"count", count.count}});
    }
    return counts;
}

Json all_counts_json(std::span<const Facet> facets) {
    Json all = Json::object();
    for (const Facet& facet : facets) all[facet.kind] = counts_json(facet);
    return all;
}

/// A JSON object without its braces.
std::string members(const Json& object) {
    const std::string line = json_line(object);
    return line.substr(1, line.size() - 2);
}

}  // namespace

std::string results_json_head(const Results& results) {
    const Json head{{"schema", 1},
                    {"query", results.query},
                    {"total", results.total},
                    {"exact", results.exact}};
    return "{" + members(head) + ",\"hits\":[";
}

std::string results_json_tail(const Results& results) {
    Json tail{{"facets", all_counts_json(results.facets)},
              {"suggestion", results.suggestion ? Json(*results.suggestion) : Json(nullptr)}};
    if (!results.missing.empty()) tail["missing"] = results.missing;
    return "]," + members(tail) + "}\n";
}

std::string hit_json(const Hit& hit) {
    Json highlights = Json::array();
    for (const Span span : hit.snippet.highlights) {
        highlights.push_back(Json::array({span.start, span.end}));
    }
    Json json{{"rank", hit.rank},
              {"id", hit.id},
              {"score", rounded_score(hit.score)},
              {"title", hit.title},
              {"date", json_date(hit.date)},
              {"source", hit.source},
              {"path", hit.path},
              {"snippet", hit.snippet.text},
              {"highlights", std::move(highlights)}};
    if (!hit.copies.empty()) json["copies"] = hit.copies;
    return json_line(json);
}

std::string facet_json(const Facet& facet, std::uint64_t total) {
    return json_line({{"schema", 1},
                      {"kind", facet.kind},
                      {"total", total},
                      {"counts", counts_json(facet)}}) +
           "\n";
}

std::string facets_json(std::span<const Facet> facets, std::uint64_t total) {
    return json_line({{"schema", 1}, {"total", total}, {"facets", all_counts_json(facets)}}) + "\n";
}

}  // namespace kiosque
