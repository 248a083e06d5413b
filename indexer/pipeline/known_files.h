#pragma once

#include "indexer/database/file_manifest.h"
#include "indexer/readers/article_reader.h"
#include "indexer/readers/file_walk.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kiosque {

class MappedFile;

/// What became of a file since it was read last. `copy`: another file that was indexed has the same
/// bytes and gives the same articles.
enum class FileChange : std::uint8_t { none, added, changed, moved, copy };

/// A file that is to be read, or need not be.
struct FileDecision {
    FileChange change = FileChange::none;
    std::uint32_t file = 0;
    Provenance provenance;  ///< with the path and the ids that the file had when it was first met
    FileRecord record;      ///< what the manifest is to say once the file has been read
};

/// The archive as the database knows it, against the archive as a run of `add` finds it. Called by
/// the thread that reads and by the one that stores: every call locks.
class KnownFiles {
  public:
    /// `roots` are what the user named. Files read with other `options` are read again. `pruning`:
    /// what files no longer hold is to be removed.
    KnownFiles(FileManifest manifest, const std::vector<std::filesystem::path>& roots,
               const ReadOptions& options, bool pruning);

    /// What to do with a file of the walk; asks for hash_content() of the file only where its
    /// size and time do not tell. From now on the file is known, but to be read again until it is
    /// settle()d.
    FileDecision decide(const FoundFile& found, const std::function<std::uint64_t()>& content);

    /// Standard input: one file for ever, never known to be unchanged.
    FileDecision decide_standard_input();

    /// Some of what was named could not be entered: only what is surely gone has vanished.
    void see_less();

    /// The file has been read and its articles stored.
    void settle(std::uint32_t file, FileRecord&& record);

    /// Articles of the file were replaced by others': read it again when it is met next.
    void distrust(std::uint32_t file);

    /// Whether the file holds what the database has of it, as far as this run can know: it is part
    /// of what was named, still there, and not among those that the run has read again.
    bool stays(std::uint32_t file) const;

    /// To be called once the walk is over: files passed over whose articles are indexed from
    /// others that have changed or gone since, and have to be read after all.
    std::vector<FoundFile> to_read_after_all();

    /// Files below what was named that the walk has not met, in ascending order. Throws Error where
    /// nothing at all was met below a folder that was named: a disk that is not mounted looks like
    /// that.
    std::vector<std::uint32_t> vanished() const;

    std::string path_of(std::uint32_t file) const;

    /// Whether the run has read the file, which was known before, to its end: what it did not hold
    /// is no longer there.
    bool was_read_through(std::uint32_t file) const;

    void remove(std::uint32_t file);

    std::vector<Metadata> changes();

  private:
    enum class State : std::uint8_t { unseen, passed_over, read, read_again };

    State& state(std::uint32_t file);
    State state_of(std::uint32_t file) const;
    bool is_gone(std::uint32_t file) const;
    bool is_below_roots(std::string_view location) const;
    FileDecision known(std::uint32_t file, const FoundFile& found, FileRecord&& record,
                       const std::function<std::uint64_t()>& content);
    FileDecision unknown(const FoundFile& found, FileRecord&& record);
    FileDecision take_over(std::uint32_t file, const FoundFile& found, FileRecord&& record,
                           FileChange change);
    std::string free_path(const FoundFile& found, std::string path) const;

    mutable std::mutex mutex_;
    FileManifest manifest_;
    std::vector<std::string> roots_;
    ReadOptions options_;
    std::uint64_t options_hash_;
    bool pruning_;
    std::vector<State> states_;
    std::vector<FoundFile> leaning_;  ///< passed over, with articles indexed from other files
    std::unordered_set<std::uint32_t> outdated_;  ///< files whose bytes have changed
    bool sees_all_ = true;
};

/// As FileRecord::content has it.
std::uint64_t hash_content(const MappedFile& file);

}  // namespace kiosque
