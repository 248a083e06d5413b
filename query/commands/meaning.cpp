#include "query/commands/meaning.h"

#include "analyzers/colours.h"
#include "analyzers/dates/query_date.h"
#include "analyzers/dates/query_range.h"
#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/ascii.h"
#include "analyzers/text/printable.h"
#include "analyzers/text/unicode.h"
#include "query/language/query_field.h"
#include "query/search/building/today.h"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <optional>
#include <variant>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kiosque {
namespace {

/// What was read, or Error; tells how it was read.
template <typename Value>
Value told(const char* option, std::variant<Value, std::string> read) {
    if (const auto* const problem = std::get_if<std::string>(&read))
        throw Error(fmt::format("{}: {}", option, *problem));
    Value& value = std::get<Value>(read);
    if (!value.note.empty())
        tell(printable(fmt::format("kiosque: {}: {}", option, value.note)) + "\n");
    return std::move(value);
}

/// --from or --to.
std::optional<PartialDate> range_end(RangeSide side, const std::string& typed,
                                     const std::string& other) {
    if (typed.empty()) return std::nullopt;
    return told(side == RangeSide::from ? "--from" : "--to",
                parse_range_end(side, typed, other, today()))
        .date;
}

void add_filter(std::vector<NameFilter>& filters, FacetField field, NameFilter::Mode mode,
                const std::vector<std::string>& names) {
    if (!names.empty()) filters.push_back({field, mode, names});
}

/// In English or in French, as in queries.
std::optional<FacetField> facet_named(std::string_view name) {
    const auto field = parse_query_field(name);
    return field ? facet_of(*field) : std::nullopt;
}

FacetRequest facet_request(std::string_view typed) {
    FacetRequest request;
    const std::string name = fold(ascii_trimmed(typed));
    const auto field = facet_named(name);
    if (name == "day" || name == "jour") {
        request.by = FacetRequest::By::day;
    } else if (name == "month" || name == "mois") {
        request.by = FacetRequest::By::month;
    } else if (name == "year" || name == "annee") {
        request.by = FacetRequest::By::year;
    } else if (name == "about-year") {
        request.by = FacetRequest::By::about_year;
    } else if (field) {
        request.field = *field;
    } else {
        std::string known;
        for (const FacetRow& row : facet_table) known += fmt::format("{}, ", row.name);
        throw Error(fmt::format(
            "there is no facet “{}”; there are {}year, month, day and about-year", name, known));
    }
    return request;
}

}  // namespace

std::vector<std::string> locations(const Typed& typed) {
    if (!typed.databases.empty()) return typed.databases;
    if (const char* const location = std::getenv("KIOSQUE_DB");
        location != nullptr && *location != '\0')
        return {location};
    return {"kiosque.db"};
}

Selection selection(const Typed& typed) {
    Selection selection;
    for (const std::string& word : typed.query)
        selection.query += (selection.query.empty() ? "" : " ") + word;
    for (const FacetRow& row : facet_table) {
        const Typed::Names& names = typed.names[static_cast<std::size_t>(row.field)];
        add_filter(selection.filters, row.field, NameFilter::Mode::all, names.all);
        add_filter(selection.filters, row.field, NameFilter::Mode::any, names.any);
        add_filter(selection.filters, row.field, NameFilter::Mode::none, names.none);
    }
    if (!typed.on.empty() && !(typed.from.empty() && typed.to.empty()))
        throw Error("--on names the whole period: use it without --from and --to");
    if (typed.undated && !(typed.on.empty() && typed.from.empty() && typed.to.empty()))
        throw Error(
            "--undated asks for articles without a date: use it without --on, --from and --to");
    if (typed.on.empty()) {
        selection.from = range_end(RangeSide::from, typed.from, typed.to);
        selection.to = range_end(RangeSide::to, typed.to, typed.from);
    } else {
        const QueryRange on = told("--on", parse_query_range(typed.on, today()));
        selection.from = on.from;
        selection.to = on.to;
    }
    if (!typed.about.empty())
        selection.about = told("--about", parse_query_date(typed.about, today())).days;
    selection.undated = typed.undated;
    return selection;
}

Page page(const Typed& typed) {
    constexpr std::uint32_t hits_on_a_screen = 10;
    Page page;
    if (typed.sort.empty()) page.sort = Sort::fitting;
    if (typed.sort == "newest") page.sort = Sort::newest;
    if (typed.sort == "oldest") page.sort = Sort::oldest;
    page.limit = limit(typed.limit, hits_on_a_screen);
    page.offset = typed.offset;
    return page;
}

std::vector<FacetRequest> facet_requests(const Typed& typed, std::string_view kinds) {
    std::vector<FacetRequest> requests;
    while (!kinds.empty()) {
        const auto comma = kinds.find(',');
        const std::string_view name = kinds.substr(0, comma);
        if (!name.empty()) {
            FacetRequest& request = requests.emplace_back(facet_request(name));
            if (request.by != FacetRequest::By::name) request.limit.reset();
            request.min_count = typed.min_count;
            request.prefix = typed.prefix;
            if (typed.order == "count") request.order = FacetRequest::Order::count;
            if (typed.order == "name") request.order = FacetRequest::Order::name;
            request.without_own_filter = typed.without_own_filter;
        }
        if (comma == std::string_view::npos) break;
        kinds.remove_prefix(comma + 1);
    }
    return requests;
}

Limit limit(std::string_view typed, Limit otherwise) {
    if (typed.empty()) return otherwise;
    if (typed == "all") return std::nullopt;
    std::uint32_t number = 0;
    const char* const end = typed.data() + typed.size();
    if (const auto read = std::from_chars(typed.data(), end, number);
        read.ec != std::errc() || read.ptr != end)
        throw Error(fmt::format("--limit takes “all” or a number up to {}, not “{}”",
                                std::numeric_limits<std::uint32_t>::max(), typed));
    return number;
}

TextStyle style(const Typed& typed, bool to_errors) {
    const int device = to_errors ? STDERR_FILENO : STDOUT_FILENO;
    TextStyle style;
    style.colour = are_colours_wanted(typed.colour, device);
    winsize size{};
    constexpr std::size_t usual_width = 80;
    if (isatty(device) == 1)
        style.width =
            ioctl(device, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual_width;
    return style;
}

}  // namespace kiosque
