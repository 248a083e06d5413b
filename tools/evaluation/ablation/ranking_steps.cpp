// What each step of ranking brings: ablated_ranking DATABASE QUERIES FOLDER. QUERIES holds lines of
// QID, a tab, free text. Writes a TREC run into FOLDER for each step that is left out
// (without-STEP.run); tools/evaluate retrieval --ablation judges them.
#include "tools/evaluation/ablation/trec_run.h"

#include <exception>
#include <filesystem>

#include <fmt/format.h>

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

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: ablated_ranking DATABASE QUERIES FOLDER\n");
        return 2;
    }
    try {
        Archive archive({argv[1]});
        const auto queries = read_queries(argv[2]);
        for (const Step& step : steps) {
            Ranking ranking;
            step.leave_out(ranking);
            write_run(archive, queries, ranking,
                      std::filesystem::path(argv[3]) / fmt::format("without-{}.run", step.name));
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "ablated_ranking: {}\n", error.what());
        return 2;
    }
}
