#include "indexer/pipeline/ingest.h"

#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "analyzers/workspace.h"
#include "indexer/database/content_lookup.h"
#include "indexer/database/database_writer.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/ordered_pipeline.h"
#include "indexer/pipeline/progress.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace kiosque {
namespace {

struct PreparedBatch {
    ArticleBatch batch;  ///< its articles already taken
    std::vector<PreparedDocument> documents;
    std::vector<ReadArticle> moved;  ///< unchanged, but for their path
    std::uint64_t unchanged = 0;
    std::uint64_t undated = 0;
    std::uint64_t textless = 0;
};

/// One thread's way from articles to documents.
class Preparer {
  public:
    Preparer(const ArticleAnalyzer& analyzer, const std::filesystem::path& database)
        : analyzer_(analyzer), lookup_(database) {}

    PreparedBatch operator()(ArticleBatch&& batch) {
        PreparedBatch prepared;
        for (auto& [article, file] : batch.articles) {
            if (!article.date) ++prepared.undated;
            if (article.text.empty()) ++prepared.textless;
            using enum ContentLookup::Held;
            const ContentLookup::Held held = lookup_.held(article, file);
            if (held == same || held == moved) {
                ++prepared.unchanged;
                if (held == moved) prepared.moved.push_back({std::move(article), file});
                continue;
            }
            analyzer_.analyze(article, workspace_, analysis_);
            prepared.documents.push_back(builder_.build(article, analysis_, file));
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
    Storer(DatabaseWriter& writer, KnownFiles& files, RunReport& report, Progress& progress)
        : writer_(writer), files_(files), report_(report), progress_(progress) {}

    void operator()(PreparedBatch&& prepared) {
        ArticleBatch& batch = prepared.batch;
        note_files();  // before the documents that name them
        if (!batch.failed.empty() || !batch.warned.empty()) progress_.clear();
        take_problems(report_, batch);
        report_.files += batch.files;
        report_.bytes += batch.bytes;
        report_.unchanged += prepared.unchanged + batch.known_articles;
        report_.known_files += batch.known_files;
        report_.copies += batch.copies;
        report_.passed_bytes += batch.passed_bytes;
        report_.moved_files += batch.moved;
        report_.undated += prepared.undated;
        report_.textless += prepared.textless;
        for (PreparedDocument& document : prepared.documents) {
            const auto outcome = writer_.put(std::move(document));
            ++(outcome == DatabaseWriter::Outcome::added ? report_.added : report_.replaced);
        }
        for (const auto& [article, file] : prepared.moved) writer_.move(article, file);
        for (auto& [file, record] : batch.finished) files_.settle(file, std::move(record));
        progress_.update(report_.articles(), report_.bytes, report_.passed_bytes);
    }

    /// What is known of files, into the same commit as the articles that were stored before.
    void note_files() {
        for (Metadata& page : files_.changes()) writer_.note(std::move(page));
    }

  private:
    DatabaseWriter& writer_;
    KnownFiles& files_;
    RunReport& report_;
    Progress& progress_;
};

/// What earlier runs stored under an id. For the reading thread.
RunIds::LookUp earlier_articles(const std::filesystem::path& database, const KnownFiles& files) {
    return [&files, lookup = std::make_shared<ContentLookup>(database)](
               std::string_view id) -> std::optional<RunIds::Earlier> {
        const auto known = lookup->find(id);
        if (!known) return std::nullopt;
        return RunIds::Earlier{RunIds::content_key(content_hash_in(known->content)), known->file,
                               known->file && files.stays(*known->file)};
    };
}

/// Articles whose file has gone, or no longer holds them.
std::uint64_t prune(DatabaseWriter& writer, KnownFiles& files, const RunIds& ids) {
    const std::vector<std::uint32_t> gone = files.vanished();
    const auto is_gone = [&](std::uint32_t file) { return std::ranges::binary_search(gone, file); };
    const std::uint64_t removed = writer.remove_of_files(
        [&](std::uint32_t file) { return is_gone(file) || files.was_read_through(file); },
        [&](std::uint32_t file, std::string_view id) {
            return is_gone(file) || !ids.is_claimed(id);
        });
    for (const std::uint32_t file : gone) files.remove(file);
    return removed;
}

/// A mistyped PATH makes no database.
void require_input(const std::vector<std::filesystem::path>& inputs) {
    const auto is_there = [](const std::filesystem::path& input) {
        std::error_code error;
        return input == "-" || std::filesystem::exists(input, error) || error;
    };
    if (std::ranges::any_of(inputs, is_there)) return;
    std::string names;
    for (const std::filesystem::path& input : inputs)
        names += (names.empty() ? "" : ", ") + input.string();
    throw Error(fmt::format("{}: no such file or directory", names));
}

/// Files that were indexed from below what was named, and are gone.
std::uint64_t vanished(const KnownFiles& files) {
    try {
        return files.vanished().size();
    } catch (const Error&) {  // nothing at all is there, and nothing is to be removed
        return 0;
    }
}

void warn_of_old_annotations(const std::filesystem::path& database) {
    tell(fmt::format(
        "kiosque-index: warning: {} holds entities and dates of an older version; bring them up "
        "to date with: kiosque-index rebuild\n",
        printable(database.string())));
}

/// The database may have been made or rebuilt otherwise since it was looked at.
void require_same_entities(std::string_view there, std::string_view ours,
                           const std::filesystem::path& database) {
    const Entities kept = entities_in(there);
    if (kept == entities_in(ours)) return;
    throw Error(
        fmt::format("{} was meanwhile made {} persons, companies, organisations and "
                    "places; run this command again",
                    database.string(), kept == Entities::sought ? "with" : "without"));
}

}  // namespace

RunReport ingest(const IngestOptions& options, const ArticleAnalyzer& analyzer) {
    require_input(options.inputs);
    const Stamp stamp = make_stamp(analyzer);
    DatabaseWriter writer(options.database, stamp, options.writer);
    catch_interruptions();  // not before: who waits for another writer has nothing to save
    require_same_entities(writer.annotations(), stamp.annotations, options.database);
    if (writer.annotations() != stamp.annotations) warn_of_old_annotations(options.database);
    KnownFiles files(load_manifest(options.database), options.inputs, options.read, options.prune);
    RunIds ids(earlier_articles(options.database, files));
    RunReport report;
    Progress progress(Progress::on_terminal() ? total_bytes(options.inputs) : 0);
    Storer store(writer, files, report, progress);
    OrderedPipeline<ArticleBatch, PreparedBatch> pipeline(options.jobs, batches_in_flight);
    pipeline.run(
        [&](const auto& emit) {
            read_batches(options.inputs, options.read, {files, ids}, [&](ArticleBatch&& batch) {
                return emit(std::move(batch)) && interrupted() == 0;
            });
        },
        [&] {
            const auto preparer = std::make_shared<Preparer>(analyzer, options.database);
            return [preparer](ArticleBatch&& batch) { return (*preparer)(std::move(batch)); };
        },
        [&](PreparedBatch&& prepared) { store(std::move(prepared)); });
    store.note_files();
    writer.commit();
    if (options.prune && interrupted() == 0) {
        report.removed = prune(writer, files, ids);
        store.note_files();
        writer.commit();
    } else {
        report.vanished_files = vanished(files);
    }
    report.seconds = progress.seconds();
    return report;
}

}  // namespace kiosque
