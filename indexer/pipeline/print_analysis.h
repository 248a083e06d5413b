#pragma once

#include "analyzers/article_analyzer.h"
#include "indexer/pipeline/run_report.h"
#include "indexer/readers/article_reader.h"

#include <filesystem>
#include <vector>

namespace kiosque {

/// Prints what would be indexed, one JSON object an article in input order, on standard output.
RunReport print_analysis(const std::vector<std::filesystem::path>& inputs, const ReadOptions& read,
                         const ArticleAnalyzer& analyzer, unsigned jobs);

}  // namespace kiosque
