#include "query/search/timeline.h"

#include "analyzers/dates/calendar.h"
#include "query/search/searcher.h"
#include "query/search/terms/date_filter.h"

#include <map>
#include <optional>
#include <string_view>

namespace kiosque {
namespace {

/// The next period of the same length; nullopt after the last that can be written.
std::optional<PartialDate> next_period(PartialDate date) {
    if (date.day != 0 && date != last_day({date.year, date.month, 0})) {
        ++date.day;
    } else if (date.month != 0 && date.month < 12) {
        ++date.month;
        if (date.day != 0) date.day = 1;
    } else {
        ++date.year;
        if (date.month != 0) date.month = 1;
        if (date.day != 0) date.day = 1;
    }
    return date.year <= 9999 ? std::optional(date) : std::nullopt;
}

/// A period as long as the timeline's; nullopt for what is known less precisely.
std::optional<PartialDate> full_period(std::string_view kind, const std::string& name) {
    const std::optional<PartialDate> date = parse_iso_date(name);
    if (!date || (kind != "year" && date->month == 0) || (kind == "day" && date->day == 0))
        return std::nullopt;
    return date;
}

/// The period that has the day, or the one that is known of it.
PartialDate period_of(std::string_view kind, PartialDate day) {
    if (kind == "year") return {day.year};
    return kind == "month" ? PartialDate{day.year, day.month} : day;
}

/// How many periods lie from one to another of the same length.
int distance(PartialDate from, PartialDate to) {
    if (from.day != 0) return day_number(to) - day_number(from);
    constexpr int months = 12;
    if (from.month != 0) return (to.year - from.year) * months + to.month - from.month;
    return to.year - from.year;
}

TimelineEdges edges_of(const Xapian::Database& database, const Selection& selection) {
    const auto years = years_of(database);
    if (!years || (!selection.from && !selection.to)) return {};
    const DateInterval archive = span_of(database, *years);
    const auto later = [](PartialDate a, PartialDate b) { return is_after(a, b) ? a : b; };
    TimelineEdges edges;
    const PartialDate first = first_day(archive.from);
    const PartialDate last = last_day(archive.to);
    if (selection.from) edges.first = later(first_day(*selection.from), first);
    if (selection.to) {
        const PartialDate end = last_day(*selection.to);
        edges.last = is_after(end, last) ? last : end;
    }
    return edges;
}

Selection all_articles_between(const Selection& selection) {
    Selection all;
    all.from = selection.from;
    all.to = selection.to;
    return all;
}

}  // namespace

std::vector<TimelinePeriod> with_gaps(const Facet& counts, const Facet* all,
                                      const TimelineEdges& edges) {
    std::map<std::string, std::uint64_t> by_name;  // names sort in time order, "undated" last
    std::optional<PartialDate> expected;
    if (edges.first) expected = period_of(counts.kind, *edges.first);
    const auto fill_until = [&](PartialDate end) {
        constexpr int longest_gap = 36'525;
        if (!expected || distance(*expected, end) > longest_gap) return;
        for (; expected && distance(*expected, end) > 0; expected = next_period(*expected))
            by_name[to_iso(*expected)] = 0;
    };
    for (const FacetCount& counted : counts.counts) {
        by_name[counted.name] = counted.count;
        const auto period = full_period(counts.kind, counted.name);
        if (!period) continue;
        fill_until(*period);
        expected = next_period(*period);
    }
    if (edges.last && expected) {
        const PartialDate last = period_of(counts.kind, *edges.last);
        fill_until(next_period(last).value_or(last));
    }
    std::map<std::string, std::uint64_t> articles;
    if (all != nullptr)
        for (const FacetCount& period : all->counts) articles[period.name] = period.count;
    std::vector<TimelinePeriod> periods;
    periods.reserve(by_name.size());
    for (const auto& [name, count] : by_name) {
        TimelinePeriod& period = periods.emplace_back();
        period.name = name;
        period.count = count;
        if (all != nullptr) period.articles = articles[name];
    }
    return periods;
}

Timeline count_timeline(Archive& archive, const Selection& selection, FacetRequest::By by,
                        bool share) {
    FacetRequest request;
    request.by = by;
    request.limit.reset();
    CountedFacets counted = count_facets(archive, selection, {request});
    const Facet& facet = counted.facets.front();
    const TimelineEdges edges =
        archive.read([&](const Shards& shards) { return edges_of(shards.all, selection); });
    std::vector<TimelinePeriod> periods;
    if (share) {
        const auto all = count_facets(archive, all_articles_between(selection), {request});
        periods = with_gaps(facet, &all.facets.front(), edges);
    } else {
        periods = with_gaps(facet, nullptr, edges);
    }
    return {facet.kind, std::move(periods), counted.total, std::move(counted.query),
            std::move(counted.diagnostics)};
}

}  // namespace kiosque
