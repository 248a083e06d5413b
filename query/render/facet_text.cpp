#include "query/render/facet_text.h"

#include "query/render/bar.h"
#include "query/render/french_text.h"
#include "query/render/terminal_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace kiosque {
namespace {

struct Row {
    std::string name;
    std::optional<std::uint64_t> count;  ///< nullopt: a row that only says that some are left out
};

struct Layout {
    std::size_t widest_name;
    std::size_t bar;
};
constexpr Layout facet_layout{.widest_name = 48, .bar = 12};
constexpr Layout timeline_layout{.widest_name = 24, .bar = 50};
constexpr std::size_t narrowest_name = 8;

std::string rows_text(const std::vector<Row>& rows, Layout layout, const TextStyle& style) {
    std::uint64_t maximum = 0;
    std::size_t names = 0;
    for (const Row& row : rows) {
        maximum = std::max(maximum, row.count.value_or(0));
        names = std::max(names, display_width(row.name));
    }
    const std::size_t counts = display_width(french_number(maximum));
    const std::size_t spaces = 2 + 2 + 1;  // margin, before the count, before the bar
    if (style.width) {
        names = std::min(names, layout.widest_name);
        const std::size_t room =
            *style.width > spaces + counts ? *style.width - spaces - counts : 0;
        layout.bar = std::min(layout.bar, room > names ? room - names : 0);
        names = std::min(names, std::max(room, narrowest_name));
    }
    std::string out;
    for (const Row& row : rows) {
        out += "  " + fit(row.name, names);
        if (row.count) {
            const std::string count = french_number(*row.count);
            out += std::string(2 + counts - display_width(count), ' ') + count;
            const std::string drawn = bar(*row.count, maximum, layout.bar);
            if (!drawn.empty()) out += " " + paint(drawn, Ink::faint, style);
        }
        out.erase(out.find_last_not_of(' ') + 1);
        out += '\n';
    }
    return out;
}

bool is_period(const Facet& facet) {
    return facet.kind == "day" || facet.kind == "month" || facet.kind == "year";
}

std::string period_name(const std::string& name) {
    const std::optional<PartialDate> date = parse_iso_date(name);
    return date ? french_date(*date) : printable(name);
}

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

bool same_length(PartialDate a, PartialDate b) {
    return (a.month != 0) == (b.month != 0) && (a.day != 0) == (b.day != 0);
}

/// The empty periods between two, or one row for them if they are many.
void add_gap(std::vector<Row>& rows, PartialDate after, PartialDate before) {
    constexpr std::size_t longest_gap = 12;
    std::vector<Row> gap;
    for (auto period = next_period(after); period && *period != before;
         period = next_period(*period)) {
        if (gap.size() == longest_gap) {
            rows.push_back({"⋮", std::nullopt});
            return;
        }
        gap.push_back({french_date(*period), 0});
    }
    rows.insert(rows.end(), gap.begin(), gap.end());
}

}  // namespace

std::string article_count(std::uint64_t count) {
    return french_number(count) + (count == 1 ? " article" : " articles");
}

std::string facet_text(const Facet& facet, const TextStyle& style) {
    std::vector<Row> rows;
    rows.reserve(facet.counts.size());
    for (const FacetCount& count : facet.counts) {
        rows.push_back(
            {is_period(facet) ? period_name(count.name) : printable(count.name), count.count});
    }
    return paint(facet.kind, Ink::heading, style) + "\n" + rows_text(rows, facet_layout, style);
}

std::string timeline_text(const Facet& facet, const TextStyle& style) {
    std::vector<Row> rows;
    std::optional<PartialDate> previous;
    for (const FacetCount& count : facet.counts) {
        const std::optional<PartialDate> period = parse_iso_date(count.name);
        if (period) {
            // « 1897 » among months is an article whose month is unknown, no place in the sequence.
            if (previous && same_length(*previous, *period)) add_gap(rows, *previous, *period);
            const bool in_sequence = (facet.kind == "year" && period->month == 0) ||
                                     (facet.kind == "month" && period->month != 0) ||
                                     (facet.kind == "day" && period->day != 0);
            if (in_sequence) previous = period;
        }
        rows.push_back({period_name(count.name), count.count});
    }
    return rows_text(rows, timeline_layout, style);
}

}  // namespace kiosque
