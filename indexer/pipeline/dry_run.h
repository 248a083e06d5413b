#pragma once

#include "indexer/pipeline/known_files.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace kiosque {

/// Files by their paths, in the order of the walk.
struct DryRunSink {
    std::function<void(FileChange change, const std::string& path)> would_read;
    std::function<void(const std::string& path)> would_remove;
    std::function<void(Problem&&)> failed;
};

/// What `add` would do with the files at or below `paths`: tells each one that it would not pass
/// over; with `pruning` also those whose articles it would remove. Opens only files that are new or
/// look changed; the database, if there is one, is read and not written.
void dry_run(const std::filesystem::path& database, const std::vector<std::filesystem::path>& paths,
             const ReadOptions& options, bool pruning, const DryRunSink& sink);

}  // namespace kiosque
