#include "tools/evaluation/ablation/trec_run.h"

#include "analyzers/error.h"
#include "query/search/searcher.h"

#include <fstream>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace kiosque {

std::vector<JudgedQuery> read_queries(const std::filesystem::path& file) {
    std::ifstream lines(file);
    if (!lines) throw Error(fmt::format("cannot read {}", file.string()));
    std::vector<JudgedQuery> queries;
    for (std::string line; std::getline(lines, line);)
        if (const auto tab = line.find('\t'); tab != std::string::npos)
            queries.push_back({line.substr(0, tab), line.substr(tab + 1)});
    return queries;
}

void write_run(Archive& archive, const std::vector<JudgedQuery>& queries, const Ranking& ranking,
               const std::filesystem::path& file) {
    std::ofstream out(file);
    Page page;
    page.limit = 100;
    for (const JudgedQuery& query : queries) {
        Selection words;
        words.query = query.text;
        words.free_text = true;
        words.ranking = ranking;
        for (const Hit& hit : search(archive, words, page, {}, false).hits)
            fmt::print(out, "{} Q0 {} {} {:.6f} kiosque\n", query.id, hit.id, hit.rank, hit.score);
    }
    if (!out.flush()) throw Error(fmt::format("cannot write {}", file.string()));
}

}  // namespace kiosque
