#pragma once

#include "analyzers/article_analyzer.h"
#include "indexer/database/database_writer.h"
#include "indexer/pipeline/run_report.h"
#include "indexer/readers/article_reader.h"

#include <filesystem>
#include <vector>

namespace kiosque {

struct IngestOptions {
    std::filesystem::path database;
    std::vector<std::filesystem::path> inputs;
    ReadOptions read;
    unsigned jobs = 1;  ///< analysis threads
    WriterOptions writer;
    bool prune = false;  ///< remove articles of files below `inputs` that have vanished
};

/// Archive → database: articles that are there unchanged are left alone, changed ones replaced, new
/// ones added. Ends early, with all that was read committed, when interrupted().
RunReport ingest(const IngestOptions& options, const ArticleAnalyzer& analyzer);

}  // namespace kiosque
