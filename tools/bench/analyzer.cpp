// Speed of the French analyzer by processor time: bench_analyzer FILE [RUNS]. One article a line,
// as an archive delivers them; the first run fills the cache of chunks and is reported apart.
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace kiosque;

struct Run {
    double seconds = 0;
    std::size_t tokens = 0;
};

Run analyze_lines(std::string_view text, const FrenchAnalyzer& analyzer, Workspace& workspace) {
    Run run;
    AnalysedText analysed;
    const std::clock_t start = std::clock();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        workspace.begin_article();
        analyzer.analyze(text.substr(0, end), workspace, analysed);
        run.tokens += analysed.tokens.size();
        text.remove_prefix(end + 1);
    }
    run.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return run;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: bench_analyzer FILE [RUNS]\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (text.empty()) {
        fmt::print(stderr, "bench_analyzer: {} cannot be read or is empty\n", argv[1]);
        return 2;
    }
    const long runs = argc > 2 ? std::max(1L, std::strtol(argv[2], nullptr, 10)) : 5;
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    const auto report = [&](std::string_view name, const Run& run) {
        fmt::print("{:<7} {:7.1f} MB/s {:6.2f} M tokens/s\n", name,
                   static_cast<double>(text.size()) / 1e6 / run.seconds,
                   static_cast<double>(run.tokens) / 1e6 / run.seconds);
    };
    report("first", analyze_lines(text, analyzer, workspace));
    std::vector<Run> later;
    for (long i = 0; i < runs; ++i) later.push_back(analyze_lines(text, analyzer, workspace));
    std::ranges::sort(later, {}, &Run::seconds);
    report("best", later.front());
    report("median", later[later.size() / 2]);
}
