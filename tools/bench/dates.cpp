// Share of dates in the time of analysis: bench_dates FILE [RUNS]. One article a line. Every run
// analyses the articles whole and then finds their dates alone, a hundred at a time, so that a busy
// machine slows both; processor time of this thread counts.
#include "analyzers/article_analyzer.h"
#include "analyzers/dates/date_annotator.h"
#include "analyzers/workspace.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <memory>
#include <span>
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

struct Times {
    double whole = 0;
    double dates = 0;
};

class Bench {
  public:
    Times run(std::span<const Article> articles) {
        constexpr std::size_t at_once = 100;
        Times times;
        std::vector<Analysis> analyses(at_once);
        for (; !articles.empty(); articles = articles.subspan(std::min(at_once, articles.size()))) {
            const auto batch = articles.first(std::min(at_once, articles.size()));
            times.whole += seconds([&] {
                for (std::size_t i = 0; i < batch.size(); ++i)
                    whole_.analyze(batch[i], workspace_, analyses[i]);
            });
            times.dates += seconds([&] {
                for (std::size_t i = 0; i < batch.size(); ++i) {
                    analyses[i].dates.clear();
                    dates_->annotate(batch[i], workspace_, analyses[i]);
                }
            });
        }
        return times;
    }

  private:
    template <class Work>
    static double seconds(Work work) {
        const std::clock_t start = std::clock();
        work();
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }

    const ArticleAnalyzer whole_ = make_article_analyzer();
    const std::unique_ptr<const Annotator> dates_ = make_date_annotator();
    Workspace workspace_;
};

}  // namespace

int main(int argc, char** argv) {
    const auto articles = argc < 2 ? std::vector<Article>{} : read_lines(argv[1]);
    if (articles.empty()) {
        fmt::print(stderr, "usage: bench_dates FILE [RUNS]; FILE has an article a line\n");
        return 2;
    }
    const long runs = argc > 2 ? std::max(1L, std::strtol(argv[2], nullptr, 10)) : 5;
    std::size_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    Bench bench;
    bench.run(articles);  // fills the caches
    std::vector<double> shares;
    double best = 1e9;
    for (long i = 0; i < runs; ++i) {
        const Times times = bench.run(articles);
        shares.push_back(times.dates / times.whole);
        best = std::min(best, times.dates);
    }
    std::ranges::sort(shares);
    fmt::print("dates: {:.1f} % of the analysis (median of {}), {:.0f} MB/s alone\n",
               100 * shares[shares.size() / 2], runs, static_cast<double>(bytes) / 1e6 / best);
}
