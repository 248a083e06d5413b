#include "query/commands/options.h"

#include "analyzers/dates/query_date.h"
#include "analyzers/error.h"
#include "query/search/today.h"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <variant>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kiosque {
namespace {

std::optional<DateInterval> date(const char* option, const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    const auto read = parse_query_date(typed, today());
    if (const auto* const problem = std::get_if<std::string>(&read))
        throw Error(fmt::format("{}: {}", option, *problem));
    return std::get<DateInterval>(read);
}

void add_filter(std::vector<NameFilter>& filters, FacetField field, NameFilter::Mode mode,
                const std::vector<std::string>& names) {
    if (!names.empty()) filters.push_back({field, mode, names});
}

FacetRequest facet_request(std::string_view name) {
    if (name == "day") return {FacetRequest::By::day, {}};
    if (name == "month") return {FacetRequest::By::month, {}};
    if (name == "year") return {FacetRequest::By::year, {}};
    if (const auto field = parse_facet_field(name)) return {FacetRequest::By::name, *field};
    std::string known;
    for (const FacetRow& row : facet_table) known += fmt::format("{}, ", row.name);
    throw Error(
        fmt::format("there is no facet “{}”; there are {}year, month and day", name, known));
}

bool terminal_has_colours() {
    const char* const kind = std::getenv("TERM");
    return kind == nullptr || std::string_view(kind) != "dumb";
}

bool is_set(const char* variable) {
    const char* const value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

}  // namespace

std::vector<std::string> locations(const Typed& typed) {
    if (!typed.databases.empty()) return typed.databases;
    if (is_set("KIOSQUE_DB")) return {std::getenv("KIOSQUE_DB")};
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
    if (const auto from = date("--from", typed.from)) selection.from = from->from;
    if (const auto to = date("--to", typed.to)) selection.to = to->to;
    return selection;
}

Page page(const Typed& typed) {
    constexpr std::uint32_t hits_on_a_screen = 10;
    Page page;
    if (typed.sort == "newest") page.sort = Sort::newest;
    if (typed.sort == "oldest") page.sort = Sort::oldest;
    page.limit = limit(typed.limit, hits_on_a_screen);
    page.offset = typed.offset;
    return page;
}

std::vector<FacetRequest> facet_requests(std::string_view comma_separated) {
    std::vector<FacetRequest> requests;
    while (!comma_separated.empty()) {
        const auto comma = comma_separated.find(',');
        const std::string_view name = comma_separated.substr(0, comma);
        if (!name.empty()) requests.push_back(facet_request(name));
        if (comma == std::string_view::npos) break;
        comma_separated.remove_prefix(comma + 1);
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
        throw Error(fmt::format("--limit takes a number or “all”, not “{}”", typed));
    return number;
}

TextStyle style(const Typed& typed, bool to_errors) {
    const int device = to_errors ? STDERR_FILENO : STDOUT_FILENO;
    TextStyle style;
    const bool terminal = isatty(device) == 1;
    style.colour = typed.colour == "always" || (typed.colour == "auto" && terminal &&
                                                !is_set("NO_COLOR") && terminal_has_colours());
    winsize size{};
    constexpr std::size_t usual_width = 80;
    if (terminal)
        style.width =
            ioctl(device, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual_width;
    return style;
}

}  // namespace kiosque
