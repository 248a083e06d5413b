#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosque {

/// Tells when something below some folders may have changed: a file was written to its end, moved
/// or removed, a folder came. Linux's inotify, one watch a folder; hidden folders are left out, as
/// they are in the walk. One thread.
class FolderWatch {
  public:
    /// Watches what is at or below `roots` from now on; of a file, its folder. What lies at a path
    /// that starts with `ignored`, the database, is left out: it changes whenever something was
    /// indexed. Throws Error if there are more folders than the system allows to watch.
    FolderWatch(const std::vector<std::filesystem::path>& roots,
                const std::filesystem::path& ignored);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// Waits for a change, at most so long; true if there was one. A signal ends the wait.
    bool wait(std::chrono::milliseconds longest);

  private:
    void watch(const std::filesystem::path& folder);
    void forget(const std::filesystem::path& folder);
    bool take_events();

    int queue_;
    std::filesystem::path ignored_;
    std::unordered_map<int, std::filesystem::path> folders_;  // by watch
};

}  // namespace kiosque
