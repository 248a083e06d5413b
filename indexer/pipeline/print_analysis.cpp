#include "indexer/pipeline/print_analysis.h"

#include "analyzers/error.h"
#include "analyzers/workspace.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/ordered_pipeline.h"
#include "indexer/schema/article_json.h"

#include <cstdio>
#include <memory>
#include <string>

namespace kiosque {
namespace {

struct Lines {
    ArticleBatch batch;  ///< its articles already printed into `text`
    std::string text;
    std::uint64_t articles = 0;
};

Lines print(const ArticleAnalyzer& analyzer, Workspace& workspace, ArticleBatch&& batch) {
    Lines lines;
    Analysis analysis;
    for (const auto& [article, file] : batch.articles) {
        analyzer.analyze(article, workspace, analysis);
        lines.text += article_json(article, analysis.entities, analysis.dates);
        lines.text += '\n';
    }
    lines.articles = batch.articles.size();
    batch.articles.clear();
    lines.batch = std::move(batch);
    return lines;
}

}  // namespace

RunReport print_analysis(const std::vector<std::filesystem::path>& inputs, const ReadOptions& read,
                         const ArticleAnalyzer& analyzer, unsigned jobs) {
    RunReport report;
    OrderedPipeline<ArticleBatch, Lines> pipeline(jobs, batches_in_flight);
    pipeline.run(
        [&](const auto& emit) {
            read_batches(inputs, read, [&](ArticleBatch&& batch) {
                return emit(std::move(batch)) && interrupted() == 0;
            });
        },
        [&] {
            const auto workspace = std::make_shared<Workspace>();
            return [&analyzer, workspace](ArticleBatch&& batch) {
                return print(analyzer, *workspace, std::move(batch));
            };
        },
        [&](Lines&& lines) {
            take_problems(report, lines.batch);
            report.added += lines.articles;
            if (std::fwrite(lines.text.data(), 1, lines.text.size(), stdout) != lines.text.size())
                throw Error("cannot write to standard output; is the disk full?");
        });
    return report;
}

}  // namespace kiosque
