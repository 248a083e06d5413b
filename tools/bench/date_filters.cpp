// Cost of a date filter: bench_date_filters DB WORD FROM TO [RUNS]. The query with and without the
// filter in turn, ten hits without snippets; medians of processor time.
#include "analyzers/dates/query_date.h"
#include "analyzers/error.h"
#include "query/search/searcher.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace kiosque;

PartialDate day(const char* typed) {
    const auto read = parse_query_date(typed, PartialDate{2020, 1, 1});
    if (const auto* const problem = std::get_if<std::string>(&read)) throw Error(*problem);
    return std::get<QueryDate>(read).days.from;
}

struct Timed {
    double milliseconds = 0;
    std::uint64_t total = 0;
};

Timed ask(Archive& archive, const Selection& selection) {
    const std::clock_t start = std::clock();
    const Results results = search(archive, selection, Page{}, {}, false);
    return {1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, results.total};
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void compare(int argc, char** argv) {
    const long runs = argc > 5 ? std::max(1L, std::strtol(argv[5], nullptr, 10)) : 201;
    Archive archive({argv[1]});
    Selection plain;
    plain.query = argv[2];
    Selection filtered = plain;
    filtered.from = day(argv[3]);
    filtered.to = day(argv[4]);
    std::vector<double> without;
    std::vector<double> with;
    Timed all;
    Timed some;
    for (long i = 0; i < runs; ++i) {
        without.push_back((all = ask(archive, plain)).milliseconds);
        with.push_back((some = ask(archive, filtered)).milliseconds);
    }
    fmt::print(
        "{} from {} to {}: p50 {:.2f} ms ({} articles), without filter {:.2f} ms ({}): {:.2f} "
        "times\n",
        argv[2], argv[3], argv[4], median(with), some.total, median(without), all.total,
        median(with) / median(without));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        fmt::print(stderr, "usage: bench_date_filters DB WORD FROM TO [RUNS]\n");
        return 2;
    }
    try {
        compare(argc, argv);
    } catch (const Error& error) {
        fmt::print(stderr, "bench_date_filters: {}\n", error.what());
        return 2;
    }
}
