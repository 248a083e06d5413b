#include "indexer/pipeline/ingest.h"

#include "analyzers/workspace.h"
#include "indexer/database/content_lookup.h"
#include "indexer/database/database_writer.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/ordered_pipeline.h"
#include "indexer/pipeline/progress.h"

#include <cstdio>
#include <memory>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// Batches in flight: enough to keep every worker busy while the writer is in a commit.
constexpr std::size_t capacity = 64;

struct PreparedBatch {
    ArticleBatch batch;  ///< its articles already taken
    std::vector<PreparedDocument> documents;
    std::vector<Article> moved;  ///< unchanged, but for their path
    std::uint64_t unchanged = 0;
    std::uint64_t undated = 0;
};

/// One thread's way from articles to documents.
class Preparer {
  public:
    Preparer(const ArticleAnalyzer& analyzer, const std::filesystem::path& database)
        : analyzer_(analyzer), lookup_(database) {}

    PreparedBatch operator()(ArticleBatch&& batch) {
        PreparedBatch prepared;
        for (Article& article : batch.articles) {
            if (!article.date) ++prepared.undated;
            using enum ContentLookup::Held;
            const ContentLookup::Held held = lookup_.held(article);
            if (held == same || held == moved) {
                ++prepared.unchanged;
                if (held == moved) prepared.moved.push_back(std::move(article));
                continue;
            }
            analyzer_.analyze(article, workspace_, analysis_);
            prepared.documents.push_back(builder_.build(article, analysis_));
        }
        batch.articles.clear();
        prepared.batch = std::move(batch);
        return prepared;
    }

  private:
    const ArticleAnalyzer& analyzer_;
    ContentLookup lookup_;
    Workspace workspace_;
    Analysis analysis_;
    DocumentBuilder builder_;
};

/// The calling thread's end of the pipeline: documents into the database, numbers into the report.
class Storer {
  public:
    Storer(DatabaseWriter& writer, RunReport& report, Progress& progress)
        : writer_(writer), report_(report), progress_(progress) {}

    void operator()(PreparedBatch&& prepared) {
        const ArticleBatch& batch = prepared.batch;
        if (!batch.failed.empty() || !batch.warned.empty()) progress_.clear();
        take_problems(report_, batch);
        report_.files += batch.files;
        report_.bytes += batch.bytes;
        report_.unchanged += prepared.unchanged;
        report_.undated += prepared.undated;
        for (PreparedDocument& document : prepared.documents) {
            const auto outcome = writer_.put(std::move(document));
            ++(outcome == DatabaseWriter::Outcome::added ? report_.added : report_.replaced);
        }
        for (const Article& article : prepared.moved) writer_.move(article);
        progress_.update(report_.articles(), report_.bytes);
    }

  private:
    DatabaseWriter& writer_;
    RunReport& report_;
    Progress& progress_;
};

}  // namespace

RunReport ingest(const IngestOptions& options, const ArticleAnalyzer& analyzer) {
    const Stamp stamp = make_stamp(analyzer);
    DatabaseWriter writer(options.database, stamp, options.writer);
    if (writer.annotations() != stamp.annotations)
        fmt::print(stderr,
                   "kiosque-index: warning: {} holds entities and dates of an older version; bring "
                   "them up to "
                   "date with: kiosque-index rebuild\n",
                   options.database.string());
    RunReport report;
    Progress progress(Progress::on_terminal() ? total_bytes(options.inputs) : 0);
    Storer store(writer, report, progress);
    OrderedPipeline<ArticleBatch, PreparedBatch> pipeline(options.jobs, capacity);
    pipeline.run(
        [&](const auto& emit) {
            read_batches(options.inputs, options.read, [&](ArticleBatch&& batch) {
                return emit(std::move(batch)) && interrupted() == 0;
            });
        },
        [&] {
            const auto preparer = std::make_shared<Preparer>(analyzer, options.database);
            return [preparer](ArticleBatch&& batch) { return (*preparer)(std::move(batch)); };
        },
        [&](PreparedBatch&& prepared) { store(std::move(prepared)); });
    writer.commit();
    report.seconds = progress.seconds();
    return report;
}

}  // namespace kiosque
