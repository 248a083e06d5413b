#include "query/render/facet_text.h"

#include "query/render/chart.h"
#include "query/render/french_text.h"
#include "query/render/terminal_text.h"

#include <optional>
#include <vector>

namespace kiosque {
namespace {

constexpr ChartLayout facet_layout{.widest_name = 48, .bar = 12};

bool is_period(std::string_view kind) {
    return kind == "day" || kind == "month" || kind == "year" || kind == "about-year";
}

}  // namespace

std::string article_count(std::uint64_t count) {
    return french_number(count) + (count == 1 ? " article" : " articles");
}

bool is_full_period(std::string_view kind, const std::string& name) {
    const std::optional<PartialDate> date = parse_iso_date(name);
    if (!date || (kind == "day" && date->day == 0)) return false;
    return date->month != 0 || (kind != "day" && kind != "month");
}

std::string period_name(std::string_view kind, const std::string& name) {
    const std::optional<PartialDate> date = parse_iso_date(name);
    if (!date) return printable(name);
    std::string shown = french_date(*date);
    const bool month_unknown = date->month == 0 && (kind == "month" || kind == "day");
    if (month_unknown)
        shown += ", mois inconnu";
    else if (kind == "day" && date->day == 0)
        shown += ", jour inconnu";
    return shown;
}

std::string facet_text(const Facet& facet, const TextStyle& style) {
    std::vector<ChartRow> rows;
    rows.reserve(facet.counts.size());
    const bool periods = is_period(facet.kind);
    for (const FacetCount& count : facet.counts) {
        const bool measured = !periods || is_full_period(facet.kind, count.name);
        rows.push_back({periods ? period_name(facet.kind, count.name) : printable(count.name),
                        {french_number(count.count)},
                        measured ? static_cast<double>(count.count) : 0});
    }
    ChartLayout layout = facet_layout;
    layout.names_right = periods;
    return paint(facet.kind, Ink::heading, style) + "\n" + chart_text(rows, layout, style);
}

}  // namespace kiosque
