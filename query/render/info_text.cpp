#include "query/render/info_text.h"

#include "query/render/french_text.h"
#include "query/render/json_line.h"
#include "query/render/json_values.h"
#include "query/render/labelled.h"
#include "query/render/terminal_text.h"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_sources = 10;

std::string file_size(std::uint64_t bytes) {
    constexpr std::array<std::string_view, 5> units{"bytes", "kB", "MB", "GB", "TB"};
    auto size = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; size >= 1000 && unit + 1 < units.size(); ++unit) size /= 1000;
    return fmt::format("{:.{}f} {}", size, unit == 0 ? 0 : 1, units.at(unit));
}

std::string dates(const ArchiveInfo& info) {
    if (!info.first || !info.last) return "none known";
    return french_date(*info.first) + " to " + french_date(*info.last);
}

std::string names(const Facet& facet, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < std::min(facet.counts.size(), most); ++i) {
        if (i > 0) out += ", ";
        out += facet.counts[i].name + " (" + french_number(facet.counts[i].count) + ")";
    }
    if (facet.counts.size() > most) {
        out += fmt::format(" and {} more", facet.counts.size() - most);
    }
    return out;
}

Json counts(const Facet& facet) {
    Json out = Json::array();
    for (const FacetCount& count : facet.counts) {
        out.push_back({{"name", count.name}, {"count", count.count}});
    }
    return out;
}

}  // namespace

std::string info_text(const ArchiveInfo& info, const TextStyle& style) {
    std::string out = labelled_lines({{"articles", french_number(info.articles)},
                                      {"dates", dates(info)},
                                      {"undated", french_number(info.undated)},
                                      {"sources", names(info.sources, most_sources)},
                                      {"languages", names(info.languages, most_sources)}},
                                     style);
    for (const DatabaseInfo& database : info.databases) {
        out += "\n" + paint(printable(database.location), Ink::title, style) + "\n" +
               labelled_lines(
                   {{"articles", french_number(database.articles)},
                    {"size", database.bytes ? file_size(*database.bytes) : "known to the server"},
                    {"schema", std::to_string(database.stamp.schema)},
                    {"analyzer", database.stamp.analyzer},
                    {"annotations", database.stamp.annotations}},
                   style);
    }
    return out;
}

std::string info_json(const ArchiveInfo& info) {
    Json databases = Json::array();
    for (const DatabaseInfo& database : info.databases) {
        databases.push_back({{"location", database.location},
                             {"articles", database.articles},
                             {"bytes", database.bytes ? Json(*database.bytes) : Json(nullptr)},
                             {"schema", database.stamp.schema},
                             {"analyzer", database.stamp.analyzer},
                             {"annotations", database.stamp.annotations}});
    }
    return json_line({{"schema", 1},
                      {"articles", info.articles},
                      {"first", json_date(info.first)},
                      {"last", json_date(info.last)},
                      {"undated", info.undated},
                      {"sources", counts(info.sources)},
                      {"languages", counts(info.languages)},
                      {"databases", std::move(databases)}}) +
           "\n";
}

}  // namespace kiosque
