#include "query/render/pair_format.h"

#include "query/render/delimited.h"
#include "query/render/facet_text.h"
#include "query/render/french_text.h"
#include "query/render/json_line.h"
#include "query/render/json_values.h"
#include "query/render/terminal_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

std::string_view kind(FacetField field) {
    return facet_row(field).name;
}

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, display_width(text)), ' ') + text;
}

/// Articles with both, strength of the association, then the names.
std::string pairs_text(const Pairs& pairs, const TextStyle& style) {
    std::string out;
    std::size_t counts = 0;
    std::size_t strengths = 0;
    std::size_t names = 0;
    const auto strength = [](const Pair& pair) { return fmt::format("{:.0f}", pair.association); };
    for (const Pair& pair : pairs.pairs) {
        counts = std::max(counts, display_width(french_number(pair.both)));
        strengths = std::max(strengths, strength(pair).size());
        names = std::max(names, display_width(printable(pair.first)));
    }
    if (style.width) names = std::min(names, *style.width / 2);
    for (const Pair& pair : pairs.pairs) {
        out += "  " + padded(french_number(pair.both), counts) + "  " +
               paint(padded(strength(pair), strengths), Ink::faint, style) + "  " +
               fit(printable(pair.first), names) + "  " + printable(pair.second) + "\n";
    }
    if (!out.empty()) {
        const std::string heading = fmt::format("{} · {} (common articles, log-likelihood ratio)",
                                                kind(pairs.first), kind(pairs.second));
        out = paint(heading, Ink::heading, style) + "\n" + out + "\n";
    }
    return out + article_count(pairs.total) + ".\n";
}

std::string pairs_json(const Pairs& pairs, const TextStyle&) {
    Json rows = Json::array();
    for (const Pair& pair : pairs.pairs)
        rows.push_back({{"first", pair.first},
                        {"second", pair.second},
                        {"count", pair.both},
                        {"with_first", pair.with_first},
                        {"with_second", pair.with_second},
                        {"association", rounded_association(pair.association)}});
    return json_line({{"schema", 1},
                      {"first", kind(pairs.first)},
                      {"second", kind(pairs.second)},
                      {"total", pairs.total},
                      {"pairs", std::move(rows)}}) +
           "\n";
}

template <class Line>
std::string rows(const Pairs& pairs, Line&& line) {
    std::string out = line({"both", "first", "second", "with_first", "with_second", "association"});
    for (const Pair& pair : pairs.pairs)
        out += line({std::to_string(pair.both), pair.first, pair.second,
                     std::to_string(pair.with_first), std::to_string(pair.with_second),
                     fmt::format("{:.2f}", pair.association)});
    return out;
}

std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// A graph of names: http://graphml.graphdrawing.org, as Gephi, Cytoscape and yEd read it.
std::string pairs_graphml(const Pairs& pairs, const TextStyle&) {
    std::string nodes;
    std::string edges;
    std::map<std::pair<FacetField, std::string>, std::size_t> known;
    const auto node = [&](FacetField field, const std::string& name, std::uint64_t articles) {
        const auto [entry, fresh] = known.try_emplace({field, name}, known.size());
        if (fresh)
            nodes += fmt::format(
                "    <node id=\"n{}\"><data key=\"label\">{}</data><data key=\"kind\">{}</data>"
                "<data key=\"articles\">{}</data></node>\n",
                entry->second, xml_text(name), kind(field), articles);
        return entry->second;
    };
    for (const Pair& pair : pairs.pairs) {
        const std::size_t source = node(pairs.first, pair.first, pair.with_first);
        const std::size_t target = node(pairs.second, pair.second, pair.with_second);
        edges += fmt::format(
            "    <edge source=\"n{}\" target=\"n{}\"><data key=\"weight\">{}</data>"
            "<data key=\"association\">{:.2f}</data></edge>\n",
            source, target, pair.both, pair.association);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
           "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
           "  <key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
           "  <key id=\"articles\" for=\"node\" attr.name=\"articles\" attr.type=\"long\"/>\n"
           "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"long\"/>\n"
           "  <key id=\"association\" for=\"edge\" attr.name=\"association\" "
           "attr.type=\"double\"/>\n"
           "  <graph edgedefault=\"undirected\">\n" +
           nodes + edges + "  </graph>\n</graphml>\n";
}

constexpr std::array all_pair_formats{
    PairFormat{"text", pairs_text},
    PairFormat{"json", pairs_json},
    PairFormat{"tsv", [](const Pairs& pairs, const TextStyle&) { return rows(pairs, tsv_line); }},
    PairFormat{"csv", [](const Pairs& pairs, const TextStyle&) { return rows(pairs, csv_line); }},
    PairFormat{"graphml", pairs_graphml},
};

}  // namespace

std::span<const PairFormat> pair_formats() {
    return all_pair_formats;
}

}  // namespace kiosque
