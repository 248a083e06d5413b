// What a step of the analysis brings: ablated_STEP DOCUMENTS QUERIES RUN. Indexes the articles of
// DOCUMENTS (JSON Lines) in a scratch database, asks the queries (QID, a tab, free text) and writes
// a TREC run. Linked with a file of this folder that defines what a file of the analyzer defines,
// without doing anything; the linker then takes nothing from that file, and complains if the two do
// not define the same.
#include "analyzers/article_analyzer.h"
#include "indexer/pipeline/ingest.h"
#include "tools/evaluation/ablation/trec_run.h"

#include <exception>
#include <filesystem>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <unistd.h>

namespace {

using namespace kiosque;
namespace fs = std::filesystem;

class ScratchDatabase {
  public:
    ScratchDatabase()
        : folder_(fs::temp_directory_path() / fmt::format("kiosque-ablation-{}", ::getpid())) {
        fs::create_directories(folder_);
    }
    ~ScratchDatabase() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    ScratchDatabase(const ScratchDatabase&) = delete;
    ScratchDatabase& operator=(const ScratchDatabase&) = delete;

    fs::path path() const { return folder_ / "articles.db"; }

  private:
    fs::path folder_;
};

void run_without_step(const fs::path& documents, const fs::path& queries, const fs::path& run) {
    const ScratchDatabase scratch;
    IngestOptions options;
    options.database = scratch.path();
    options.inputs = {documents};
    options.jobs = std::thread::hardware_concurrency();
    ingest(options, make_article_analyzer());
    Archive archive({scratch.path().string()});
    write_run(archive, read_queries(queries), Ranking(), run);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: {} DOCUMENTS QUERIES RUN\n", argv[0]);
        return 2;
    }
    try {
        run_without_step(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}: {}\n", argv[0], error.what());
        return 2;
    }
}
