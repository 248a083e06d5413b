// Processor time of a search: bench_search DATABASE QUERIES [RUNS [KIND]]. QUERIES holds a query a
// line; KIND is a facet that is counted with each, as person. Each is answered as `kiosque search`
// does, ten hits with their snippets; the first run warms the caches and is not counted. Time on
// the clock would measure what else the machine does.
#include "query/search/searcher.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace kiosque;

double milliseconds_of(Archive& archive, const Selection& selection,
                       const std::vector<FacetRequest>& facets) {
    const std::clock_t start = std::clock();
    search(archive, selection, Page(), facets);
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void measure(const char* database, const char* queries, long runs, const char* kind) {
    Archive archive({database});
    std::vector<Selection> selections;
    std::ifstream lines(queries);
    for (std::string line; std::getline(lines, line);) selections.emplace_back().query = line;
    std::vector<FacetRequest> facets;
    if (kind != nullptr)
        if (const auto field = parse_facet_field(kind)) facets.emplace_back().field = *field;
    std::vector<double> times;
    for (long run = 0; run <= runs; ++run) {
        for (const Selection& selection : selections) {
            const double taken = milliseconds_of(archive, selection, facets);
            if (run > 0) times.push_back(taken);
        }
    }
    std::ranges::sort(times);
    if (times.empty()) return;
    for (const int percent : {50, 95, 99})
        fmt::print("p{} {:7.3f} ms\n", percent,
                   times[times.size() * static_cast<std::size_t>(percent) / 100]);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: bench_search DATABASE QUERIES [RUNS [KIND]]\n");
        return 2;
    }
    try {
        measure(argv[1], argv[2], argc > 3 ? std::max(1L, std::strtol(argv[3], nullptr, 10)) : 5,
                argc > 4 ? argv[4] : nullptr);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_search: {}\n", error.what());
        return 2;
    }
}
