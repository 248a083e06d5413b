// Where the time of a whole analysis goes: bench_analysis FILE [RUNS]. One article a line;
// processor time of one thread, of the fastest run; the first run fills the caches and is left out.
// Then what loading the models takes.
#include "analyzers/article.h"
#include "analyzers/dates/date_annotator.h"
#include "analyzers/entities/candidate.h"
#include "analyzers/entities/embedded_data.h"
#include "analyzers/entities/entity_annotator.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/merge_mentions.h"
#include "analyzers/entities/tagged_names.h"
#include "analyzers/entities/tagger/tagger.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace kiosque;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

constexpr std::array<const char*, 7> steps{
    "words and tokens", "dates", "name tokens", "candidates", "tagger", "joining", "merging"};
using Times = std::array<double, steps.size()>;

class Bench {
  public:
    Bench()
        : knowledge_(load_knowledge()),
          clusters_(embedded::word_clusters),
          model_(embedded::tagger),
          tagger_(model_, clusters_, knowledge_),
          dates_(make_date_annotator()) {}

    /// Seconds of each step over all articles.
    Times run(const std::vector<Article>& articles) {
        times_ = {};
        tokens_ = 0;
        for (const Article& article : articles) analyze(article);
        return times_;
    }

    std::size_t tokens() const { return tokens_; }

  private:
    void analyze(const Article& article) {
        double before = processor_seconds();
        const auto done = [&](std::size_t step) {
            const double now = processor_seconds();
            times_[step] += now - before;
            before = now;
        };
        workspace_.begin_article();
        words_.analyze(article.title, workspace_, analysis_.title);
        words_.analyze(article.text, workspace_, analysis_.text);
        tokens_ += analysis_.title.tokens.size() + analysis_.text.tokens.size();
        done(0);
        analysis_.dates.clear();
        dates_->annotate(article, workspace_, analysis_);
        done(1);
        names_.clear();
        append_name_tokens(article.title, analysis_.title.words, Field::title, names_);
        append_name_tokens(article.text, analysis_.text.words, Field::text, names_);
        done(2);
        find_candidates(names_, knowledge_, candidates_);
        for (Candidate& candidate : candidates_) weigh_evidence(names_, knowledge_, candidate);
        done(3);
        tagger_.tag({article.title, article.text, names_, candidates_}, state_);
        done(4);
        join_tagged_names(names_, knowledge_, {state_.tags(), state_.scores()}, candidates_);
        done(5);
        analysis_.entities = merge_mentions(article, names_, candidates_, knowledge_);
        done(6);
    }

    Knowledge knowledge_;
    WordClusterTable clusters_;
    TaggerModel model_;
    Tagger tagger_;
    std::unique_ptr<const Annotator> dates_;
    FrenchAnalyzer words_;
    Workspace workspace_;
    Analysis analysis_;
    std::vector<NameToken> names_;
    std::vector<Candidate> candidates_;
    TaggerState state_;
    Times times_{};
    std::size_t tokens_ = 0;
};

double total(const Times& times) {
    double sum = 0;
    for (const double time : times) sum += time;
    return sum;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: bench_analysis FILE [RUNS]\n");
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    std::vector<Article> articles;
    std::size_t bytes = 0;
    for (std::string line; std::getline(file, line);) {
        bytes += line.size();
        articles.emplace_back().text = std::move(line);
    }
    if (bytes == 0) {
        fmt::print(stderr, "bench_analysis: {} cannot be read or is empty\n", argv[1]);
        return 2;
    }
    const long runs = argc > 2 ? std::max(1L, std::strtol(argv[2], nullptr, 10)) : 3;
    Bench bench;
    bench.run(articles);
    Times best = bench.run(articles);
    for (long i = 1; i < runs; ++i) {
        const Times times = bench.run(articles);
        if (total(times) < total(best)) best = times;
    }
    const auto tokens = static_cast<double>(bench.tokens());
    for (std::size_t step = 0; step < steps.size(); ++step)
        fmt::print("{:<17} {:5.1f} %  {:6.1f} ns/token\n", steps[step],
                   100 * best[step] / total(best), 1e9 * best[step] / tokens);
    fmt::print("{:<17} {:7.2f} M tokens/s, {:.1f} MB/s, {} articles\n", "whole analysis",
               tokens / 1e6 / total(best), static_cast<double>(bytes) / 1e6 / total(best),
               articles.size());
    const double before = processor_seconds();
    const auto annotator = make_entity_annotator();
    fmt::print("{:<17} {:7.1f} ms ({})\n", "loading", 1e3 * (processor_seconds() - before),
               annotator->version());
    return 0;
}
