#include "query/render/profile_format.h"

#include "query/render/chart.h"
#include "query/render/delimited.h"
#include "query/render/facet_text.h"
#include "query/render/french_text.h"
#include "query/render/json_line.h"
#include "query/render/json_values.h"
#include "query/render/labelled.h"
#include "query/render/terminal_text.h"
#include "query/render/timeline_format.h"

#include <array>
#include <initializer_list>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

constexpr ChartLayout companion_layout{.widest_name = 40, .bar = 0};
constexpr std::size_t most_aliases = 12;  // on a screen

std::string span_of_dates(const EntityProfile& profile) {
    if (profile.articles == 0) return {};
    if (!profile.first || !profile.last) return "undated";
    const std::string first = french_date(*profile.first);
    const std::string last = french_date(*profile.last);
    return first == last ? first : first + " – " + last;
}

std::string kinds_text(const EntityProfile& profile) {
    std::string text = profile.kinds.front().name;
    for (std::size_t i = 1; i < profile.kinds.size(); ++i)
        text += fmt::format("{}{} ({})", i == 1 ? "; also " : ", ", profile.kinds[i].name,
                            french_number(profile.kinds[i].count));
    if (profile.ignored) text += "; ignored in facets";
    return text;
}

std::string aliases_text(const EntityProfile& profile) {
    std::string text;
    for (std::size_t i = 0; i < profile.aliases.size() && i < most_aliases; ++i)
        text += fmt::format("{}{} ({})", i == 0 ? "" : ", ", profile.aliases[i].name,
                            french_number(profile.aliases[i].count));
    if (profile.aliases.size() > most_aliases)
        text += fmt::format(" and {} more", profile.aliases.size() - most_aliases);
    return text;
}

std::string companions_text(const Companions& companions, const TextStyle& style) {
    std::vector<ChartRow> rows;
    rows.reserve(companions.entities.size());
    for (const Companion& each : companions.entities)
        rows.push_back({printable(each.name),
                        {french_number(each.both), fmt::format("{:.0f}", each.association)},
                        0});
    return paint(facet_row(companions.kind).name, Ink::heading, style) + "\n" +
           chart_text(rows, companion_layout, style) + "\n";
}

std::string profile_text(const EntityProfile& profile, const TextStyle& style) {
    std::string out = paint(printable(profile.name), Ink::title, style) + "\n";
    out += labelled_lines({{"kind", kinds_text(profile)},
                           {"identifier", profile.identifier},
                           {"articles", french_number(profile.articles)},
                           {"dates", span_of_dates(profile)},
                           {"written", aliases_text(profile)}},
                          style);
    if (!profile.years.empty()) {
        Timeline timeline{"year", profile.years, profile.articles, {}, {}};
        out += "\n" + timeline_text(timeline, style);
    }
    std::string beside;
    for (const Companions& companions : profile.companions)
        if (!companions.entities.empty()) beside += companions_text(companions, style);
    if (!beside.empty())
        out += "\n" + paint("beside (common articles, log-likelihood ratio)", Ink::faint, style) +
               "\n\n" + beside;
    else
        out += "\n";
    return out + article_count(profile.articles) + ".\n";
}

template <class Counts>
Json counts_json(const Counts& counts) {
    Json rows = Json::array();
    for (const auto& each : counts) rows.push_back({{"name", each.name}, {"count", each.count}});
    return rows;
}

std::string profile_json(const EntityProfile& profile, const TextStyle&) {
    Json companions = Json::object();
    for (const Companions& of_kind : profile.companions) {
        Json rows = Json::array();
        for (const Companion& each : of_kind.entities)
            rows.push_back({{"name", each.name},
                            {"count", each.both},
                            {"articles", each.articles},
                            {"association", rounded_association(each.association)}});
        companions[std::string(facet_row(of_kind.kind).name)] = std::move(rows);
    }
    return json_line({{"schema", 1},
                      {"kind", profile.kinds.front().name},
                      {"name", profile.name},
                      {"identifier",
                       profile.identifier.empty() ? Json(nullptr) : Json(profile.identifier)},
                      {"ignored", profile.ignored},
                      {"articles", profile.articles},
                      {"total", profile.total},
                      {"first", json_date(profile.first)},
                      {"last", json_date(profile.last)},
                      {"kinds", counts_json(profile.kinds)},
                      {"aliases", counts_json(profile.aliases)},
                      {"years", counts_json(profile.years)},
                      {"companions", std::move(companions)}}) +
           "\n";
}

using Line = std::string (*)(std::initializer_list<std::string_view>);

std::string lines(const EntityProfile& profile, Line line) {
    std::string out = line({"part", "name", "count", "articles", "association"});
    const auto add = [&](std::string_view part, const auto& counts) {
        for (const auto& each : counts)
            out += line({part, each.name, std::to_string(each.count), "", ""});
    };
    add("kind", profile.kinds);
    add("alias", profile.aliases);
    if (profile.first) out += line({"first", to_iso(*profile.first), "", "", ""});
    if (profile.last) out += line({"last", to_iso(*profile.last), "", "", ""});
    add("year", profile.years);
    for (const Companions& companions : profile.companions)
        for (const Companion& each : companions.entities)
            out += line({facet_row(companions.kind).name, each.name, std::to_string(each.both),
                         std::to_string(each.articles), fmt::format("{:.2f}", each.association)});
    return out;
}

constexpr std::array all_profile_formats{
    ProfileFormat{"text", profile_text},
    ProfileFormat{"json", profile_json},
    ProfileFormat{"tsv", [](const EntityProfile& profile,
                            const TextStyle&) { return lines(profile, tsv_line); }},
    ProfileFormat{"csv", [](const EntityProfile& profile,
                            const TextStyle&) { return lines(profile, csv_line); }},
};

}  // namespace

std::span<const ProfileFormat> profile_formats() {
    return all_profile_formats;
}

}  // namespace kiosque
