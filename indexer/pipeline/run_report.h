#pragma once

#include "indexer/pipeline/article_batches.h"

#include <cstdint>
#include <map>
#include <string>

namespace kiosque {

/// What one run over an archive did.
struct RunReport {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;  ///< of input
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t removed = 0;         ///< articles that are no longer in the archive
    std::uint64_t known_files = 0;     ///< of the files, those that had not changed
    std::uint64_t moved_files = 0;     ///< those that lay elsewhere
    std::uint64_t vanished_files = 0;  ///< whose articles stay
    std::uint64_t passed_bytes = 0;    ///< of files that were not read
    std::uint64_t copies = 0;          ///< those with the bytes of another one
    std::uint64_t undated = 0;
    std::uint64_t textless = 0;  ///< articles that are a title alone
    std::uint64_t failed = 0;
    std::uint64_t warned = 0;
    Tally unreadable;                      ///< articles with U+FFFD
    std::map<std::string, Tally> skipped;  ///< by reason
    std::map<Format, FormatCounts> formats;
    std::vector<Problem> failures;  ///< the first most_problems of them
    std::vector<Problem> warnings;  ///< likewise
    double seconds = 0;             ///< wall clock

    static constexpr std::size_t most_problems = 10'000;
    static constexpr std::size_t most_printed = 200;  ///< warnings; failures are all printed

    std::uint64_t articles() const { return added + replaced + unchanged; }
};

/// Counts what a batch met and prints failures and the first warnings on standard error, one a
/// line.
void take_problems(RunReport& report, ArticleBatch& batch);

/// The closing lines for a user: what was read, what became of it, why something was skipped, how
/// fast.
std::string summary(const RunReport& report);

}  // namespace kiosque
