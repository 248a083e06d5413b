#include "indexer/pipeline/rebuild.h"

#include "analyzers/error.h"
#include "analyzers/workspace.h"
#include "indexer/database/database_writer.h"
#include "indexer/database/file_manifest.h"
#include "indexer/database/replace_database.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/ordered_pipeline.h"
#include "indexer/pipeline/progress.h"
#include "indexer/schema/authority.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/stored_article.h"

#include <memory>
#include <optional>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Documents = std::vector<PreparedDocument>;

struct Stored {
    std::string data;
    std::optional<std::uint32_t> file;
};
using Records = std::vector<Stored>;

constexpr std::size_t articles_a_batch = 64;

/// The stored articles of a database, a batch at a time, in document order.
void read_records(const Xapian::Database& database, const std::function<bool(Records&&)>& emit) {
    Records records;
    for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
        const Xapian::Document document = database.get_document(*doc, Xapian::DOC_ASSUME_VALID);
        records.push_back({document.get_data(), decode_ordinal(document.get_value(slot::file))});
        if (records.size() < articles_a_batch) continue;
        if (!emit(std::exchange(records, {})) || interrupted() != 0) return;
    }
    emit(std::move(records));
}

/// One thread's way from stored articles to documents.
class Reanalyser {
  public:
    explicit Reanalyser(const ArticleAnalyzer& analyzer) : analyzer_(analyzer) {}

    Documents operator()(const Records& records) {
        Documents documents;
        for (const auto& [data, file] : records) {
            const Article article = decode_article(data).article;
            analyzer_.analyze(article, workspace_, analysis_);
            documents.push_back(builder_.build(article, analysis_, file));
        }
        return documents;
    }

  private:
    const ArticleAnalyzer& analyzer_;
    Workspace workspace_;
    Analysis analysis_;
    DocumentBuilder builder_;
};

/// Articles stored in another layout cannot be read; they are not damaged, and must not be called
/// so.
void require_schema(const Stamp& stamp, const std::filesystem::path& database) {
    if (stamp.schema == schema_version) return;
    throw Error(fmt::format(
        "{} has schema {}, this program reads schema {}; index the archive again, or use the "
        "version of Kiosque that made it",
        database.string(), stamp.schema, schema_version));
}

}  // namespace

std::uint64_t rebuild(const std::filesystem::path& database, const ArticleAnalyzer& analyzer,
                      unsigned jobs, bool wait) {
    std::uint64_t articles = 0;
    replace_database(database, wait, [&](const std::filesystem::path& fresh) {
        const Xapian::Database old(database.string());
        require_schema(read_stamp(old), database);
        catch_interruptions();  // not before: who waits for another writer has nothing to save
        DatabaseWriter writer(fresh, make_stamp(analyzer));
        for (Metadata& page : manifest_pages(old)) writer.note(std::move(page));
        Progress progress(0);
        OrderedPipeline<Records, Documents> pipeline(jobs, batches_in_flight);
        pipeline.run([&](const auto& emit) { read_records(old, emit); },
                     [&] {
                         const auto reanalyse = std::make_shared<Reanalyser>(analyzer);
                         return [reanalyse](Records&& records) { return (*reanalyse)(records); };
                     },
                     [&](Documents&& documents) {
                         for (PreparedDocument& document : documents) {
                             writer.put(std::move(document));
                             ++articles;
                         }
                         progress.update(articles, 0);
                     });
        writer.commit();
        writer.decide(read_authority(old));
        return interrupted() == 0;
    });
    return articles;
}

}  // namespace kiosque
