#pragma once

#include "indexer/database/writer_options.h"
#include "indexer/readers/article_reader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosque {

/// Exit status when some input could not be read, or damage was found.
inline constexpr int input_failed = 2;

/// What was typed after `kiosque-index COMMAND`, checked. Each command returns the exit status (0:
/// done, 2: some input could not be read, or damage found; 130 and 143: interrupted) and throws
/// Error when it cannot go on.
struct IndexCommand {
    std::filesystem::path database;
    std::vector<std::filesystem::path> paths;
    std::vector<std::string> ids;
    ReadOptions read;
    std::filesystem::path report;  ///< where to write it; empty: nowhere
    bool prune = false;
    bool dry_run = false;
    bool watch = false;
    bool entities = false;     ///< rebuild: look for them even if the database was made without
    bool no_entities = false;  ///< add: make the database without
    unsigned jobs = 1;
    WriterOptions writer;
};

int add(const IndexCommand& command);
int analyze(const IndexCommand& command);
int remove(const IndexCommand& command);
int compact(const IndexCommand& command);
int check(const IndexCommand& command);
int rebuild(const IndexCommand& command);

}  // namespace kiosque
