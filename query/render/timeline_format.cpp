#include "query/render/timeline_format.h"

#include "query/render/chart.h"
#include "query/render/delimited.h"
#include "query/render/facet_text.h"
#include "query/render/french_text.h"
#include "query/render/json_line.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

constexpr ChartLayout layout{.widest_name = 28, .bar = 50, .names_right = true};

/// Of the period's articles; 0 where there are none.
double share_of(const TimelinePeriod& period) {
    const std::uint64_t articles = period.articles.value_or(0);
    return articles == 0 ? 0 : static_cast<double>(period.count) / static_cast<double>(articles);
}

/// To six decimals: a share that more digits would only pretend to know better.
std::string share_figures(const TimelinePeriod& period) {
    return fmt::format("{:.6f}", share_of(period));
}

/// « 3,4 % », with a narrow no-break space.
std::string percentage(const TimelinePeriod& period) {
    std::string out = fmt::format("{:.1f}", 100 * share_of(period));
    std::ranges::replace(out, '.', ',');
    return out + "\u202F%";
}

ChartRow chart_row(std::string_view by, const TimelinePeriod& period) {
    ChartRow row{period_name(by, period.name), {french_number(period.count)}, 0};
    if (period.articles) row.figures.push_back(percentage(period));
    if (is_full_period(by, period.name))
        row.value = period.articles ? share_of(period) : static_cast<double>(period.count);
    return row;
}

bool shows_shares(const Timeline& timeline) {
    return !timeline.periods.empty() && timeline.periods.front().articles.has_value();
}

std::string timeline_json(const Timeline& timeline, const TextStyle&) {
    using Json = nlohmann::ordered_json;
    Json counts = Json::array();
    for (const TimelinePeriod& period : timeline.periods) {
        Json row{{"name", period.name}, {"count", period.count}};
        if (period.articles) {
            constexpr double precision = 1e6;
            row["articles"] = *period.articles;
            row["share"] = std::round(share_of(period) * precision) / precision;
        }
        counts.push_back(std::move(row));
    }
    return json_line({{"schema", 1},
                      {"kind", timeline.by},
                      {"total", timeline.total},
                      {"counts", std::move(counts)}}) +
           "\n";
}

using Line = std::string (*)(std::initializer_list<std::string_view>);

/// COUNT, PERIOD and, with shares, ARTICLES and SHARE.
std::string lines(const Timeline& timeline, Line line) {
    std::string out;
    for (const TimelinePeriod& period : timeline.periods) {
        const std::string count = std::to_string(period.count);
        out += period.articles ? line({count, period.name, std::to_string(*period.articles),
                                       share_figures(period)})
                               : line({count, period.name});
    }
    return out;
}

std::string timeline_csv(const Timeline& timeline, const TextStyle&) {
    const std::string header = shows_shares(timeline)
                                   ? csv_line({"count", timeline.by, "articles", "share"})
                                   : csv_line({"count", timeline.by});
    return header + lines(timeline, csv_line);
}

std::string timeline_page(const Timeline& timeline, const TextStyle& style) {
    const std::string above = timeline.periods.empty() ? "" : timeline_text(timeline, style) + "\n";
    return above + article_count(timeline.total) + ".\n";
}

constexpr std::array all_timeline_formats{
    TimelineFormat{"text", timeline_page},
    TimelineFormat{"json", timeline_json},
    TimelineFormat{"tsv", [](const Timeline& timeline,
                             const TextStyle&) { return lines(timeline, tsv_line); }},
    TimelineFormat{"csv", timeline_csv},
};

}  // namespace

std::string timeline_text(const Timeline& timeline, const TextStyle& style) {
    constexpr std::ptrdiff_t longest_gap = 12;
    std::vector<ChartRow> rows;
    const auto& periods = timeline.periods;
    for (auto period = periods.begin(); period != periods.end();) {
        const auto counted = std::find_if(period, periods.end(),
                                          [](const TimelinePeriod& p) { return p.count != 0; });
        if (counted - period > longest_gap) {
            rows.push_back({"⋮", {}, 0});
            period = counted;
        } else {
            rows.push_back(chart_row(timeline.by, *period++));
        }
    }
    return chart_text(rows, layout, style);
}

std::span<const TimelineFormat> timeline_formats() {
    return all_timeline_formats;
}

}  // namespace kiosque
