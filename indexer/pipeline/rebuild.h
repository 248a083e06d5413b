#pragma once

#include "analyzers/article_analyzer.h"

#include <filesystem>

namespace kiosque {

/// Analyses every stored article again, with this program's analyzer and annotators, into a new
/// database which then takes the old one's place in one step. No source file is read. Interrupted,
/// it leaves the old one as it was. With `wait`, another writer may finish first. Returns the
/// number of articles.
std::uint64_t rebuild(const std::filesystem::path& database, const ArticleAnalyzer& analyzer,
                      unsigned jobs, bool wait = false);

}  // namespace kiosque
