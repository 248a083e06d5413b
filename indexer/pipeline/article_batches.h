#pragma once

#include "analyzers/article.h"
#include "indexer/pipeline/format_counts.h"
#include "indexer/pipeline/known_files.h"
#include "indexer/pipeline/run_ids.h"
#include "indexer/readers/article_reader.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kiosque {

/// An article and the number of its file in the manifest.
struct ReadArticle {
    Article article;
    std::uint32_t file = 0;
};

/// A file that has been read to its end, and what the manifest is to say of it.
struct FinishedFile {
    std::uint32_t file = 0;
    FileRecord record;
};

/// Some consecutive articles of the input and what else happened on the way to them.
struct ArticleBatch {
    std::vector<ReadArticle> articles;
    std::vector<Problem> skipped;
    std::vector<Problem> failed;
    std::vector<Problem> warned;
    std::vector<FinishedFile> finished;
    std::map<Format, FormatCounts> formats;
    std::uint64_t files = 0;           ///< done with since the batch before
    std::uint64_t bytes = 0;           ///< of input read, likewise
    std::uint64_t known_files = 0;     ///< of the files, those that had not changed
    std::uint64_t known_articles = 0;  ///< in them
    std::uint64_t passed_bytes = 0;    ///< of those that were not read
    std::uint64_t copies = 0;          ///< of the files, those with the bytes of another one
    std::uint64_t moved = 0;           ///< of the files, those that lay elsewhere before
    Tally unreadable;                  ///< of the articles, those with U+FFFD
};

/// What a run of `add` knows of earlier ones.
struct EarlierRuns {
    KnownFiles& files;
    RunIds& ids;
};

/// Reads every file at or below `paths` ("-": JSON Lines on standard input), but for those that
/// have not changed since they were read last, and hands their articles on in batches worth a
/// worker's while. Within one run ids are unique: another article with the id of an earlier one
/// becomes ID~2 with a warning, an identical one is skipped. Ends soon, in the middle of a file
/// too, when `emit` has returned false.
void read_batches(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
                  EarlierRuns earlier, const std::function<bool(ArticleBatch&&)>& emit);

/// The same where there is no database, as the first run of `add` would: the same articles under
/// the same ids.
void read_batches(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
                  const std::function<bool(ArticleBatch&&)>& emit);

/// Sum of the file sizes at or below `paths`, for a progress bar: stats every file, opens none.
std::uint64_t total_bytes(const std::vector<std::filesystem::path>& paths);

}  // namespace kiosque
