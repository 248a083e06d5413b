// What each step of ranking brings: bench_ranking DATABASE QUERIES FOLDER. QUERIES holds lines of
// QID, a tab, free text. Writes a TREC run into FOLDER for each step that is left out
// (without-STEP.run), 100 hits a query; tools/evaluate retrieval --ablation judges them.
#include "query/search/searcher.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace {

using namespace kiosque;

struct Step {
    const char* name;
    void (*leave_out)(Ranking&);
};

template <Evidence kind>
void without_evidence(Ranking& ranking) {
    ranking.evidence[static_cast<std::size_t>(kind)] = 0;
}

constexpr Step steps[] = {
    {"title-weight", [](Ranking& ranking) { ranking.title = 0; }},
    {"exact-weight", [](Ranking& ranking) { ranking.exact = 0; }},
    {"half-length", [](Ranking& ranking) { ranking.b = 0.75; }},
    {"reading-again", [](Ranking& ranking) { ranking.depth = 0; }},
    {"persons", [](Ranking& ranking) { ranking.person = 0; }},
    {"exact-forms", without_evidence<Evidence::exact>},
    {"letter-case", without_evidence<Evidence::written>},
    {"adjacency", without_evidence<Evidence::adjacent>},
    {"passages", without_evidence<Evidence::window>},
    {"coverage", without_evidence<Evidence::covered>},
    {"title-words", without_evidence<Evidence::title>},
    {"lead", without_evidence<Evidence::lead>},
    {"related-words", without_evidence<Evidence::related>},
};

using Queries = std::vector<std::pair<std::string, std::string>>;

Queries read_queries(const char* file) {
    Queries queries;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        if (const auto tab = line.find('\t'); tab != std::string::npos)
            queries.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    return queries;
}

void write_run(Archive& archive, const Queries& queries, const Ranking& ranking,
               const std::filesystem::path& file) {
    std::ofstream out(file);
    Page page;
    page.limit = 100;
    for (const auto& [id, text] : queries) {
        Selection words;
        words.query = text;
        words.free_text = true;
        words.ranking = ranking;
        for (const Hit& hit : search(archive, words, page, {}, false).hits)
            fmt::print(out, "{} Q0 {} {} {:.6f} kiosque\n", id, hit.id, hit.rank, hit.score);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: bench_ranking DATABASE QUERIES FOLDER\n");
        return 2;
    }
    try {
        Archive archive({argv[1]});
        const Queries queries = read_queries(argv[2]);
        for (const Step& step : steps) {
            Ranking ranking;
            step.leave_out(ranking);
            write_run(archive, queries, ranking,
                      std::filesystem::path(argv[3]) / fmt::format("without-{}.run", step.name));
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_ranking: {}\n", error.what());
        return 2;
    }
}
