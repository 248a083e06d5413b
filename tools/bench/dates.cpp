// Share of dates in the time of analysis: bench_dates FILE [RUNS]. One article a line. Every run
// analyses all articles whole and then finds their dates alone, so that a busy machine slows both;
// processor time of this thread counts.
#include "analyzers/article_analyzer.h"
#include "analyzers/dates/date_annotator.h"
#include "analyzers/workspace.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace kiosque;

std::vector<Article> read_lines(const char* path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<Article> articles;
    for (std::string line; std::getline(file, line);) {
        Article& article = articles.emplace_back();
        article.text = std::move(line);
        article.date = PartialDate{2016, 11, 9};
    }
    return articles;
}

template <class Work>
double seconds(const std::vector<Article>& articles, Work work) {
    const std::clock_t start = std::clock();
    for (const Article& article : articles) work(article);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
    const auto articles = argc < 2 ? std::vector<Article>{} : read_lines(argv[1]);
    if (articles.empty()) {
        fmt::print(stderr, "usage: bench_dates FILE [RUNS]; FILE has an article a line\n");
        return 2;
    }
    const long runs = argc > 2 ? std::max(1L, std::strtol(argv[2], nullptr, 10)) : 5;
    const ArticleAnalyzer whole = make_article_analyzer();
    const auto dates = make_date_annotator();
    Workspace workspace;
    Analysis analysis;
    std::size_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    std::vector<double> shares;
    double best = 1e9;
    for (long i = 0; i <= runs; ++i) {
        const double all = seconds(
            articles, [&](const Article& article) { whole.analyze(article, workspace, analysis); });
        const double alone = seconds(articles, [&](const Article& article) {
            analysis.dates.clear();
            dates->annotate(article, workspace, analysis);
        });
        if (i == 0) continue;  // fills the caches
        shares.push_back(alone / all);
        best = std::min(best, alone);
    }
    std::ranges::sort(shares);
    fmt::print("dates: {:.1f} % of the analysis (median of {}), {:.0f} MB/s alone\n",
               100 * shares[shares.size() / 2], runs, static_cast<double>(bytes) / 1e6 / best);
}
