#pragma once

#include "analyzers/article.h"
#include "indexer/readers/article_reader.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosque {

/// Some consecutive articles of the input and what else happened on the way to them.
struct ArticleBatch {
    std::vector<Article> articles;
    std::vector<Problem> skipped;
    std::vector<Problem> failed;
    std::vector<Problem> warned;
    std::uint64_t files = 0;  ///< finished since the batch before
    std::uint64_t bytes = 0;  ///< of input read, likewise
};

/// Reads every file at or below `paths` ("-": JSON Lines on standard input) and hands its articles
/// on in batches worth a worker's while. Within one run ids are unique: another article with the id
/// of an earlier one becomes ID~2 with a warning, an identical one is skipped. Ends soon, in the
/// middle of a file too, when `emit` has returned false.
void read_batches(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
                  const std::function<bool(ArticleBatch&&)>& emit);

/// Sum of the file sizes at or below `paths`, for a progress bar: stats every file, opens none.
std::uint64_t total_bytes(const std::vector<std::filesystem::path>& paths);

}  // namespace kiosque
