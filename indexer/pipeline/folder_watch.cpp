#include "indexer/pipeline/folder_watch.h"

#include "analyzers/error.h"
#include "indexer/readers/file_walk.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t wanted_events =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<fs::path>& roots, const fs::path& ignored)
    : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), ignored_(place_of(ignored)) {
    if (queue_ < 0) throw Error(fmt::format("cannot watch for changes: {}", std::strerror(errno)));
    try {
        for (const fs::path& root : roots) {
            std::error_code error;
            const fs::path place = place_of(root);
            watch(fs::is_directory(place, error) ? place : place.parent_path());
        }
    } catch (...) {
        ::close(queue_);
        throw;
    }
}

FolderWatch::~FolderWatch() {
    ::close(queue_);
}

void FolderWatch::watch(const fs::path& folder) {
    if (is_below(folder.native(), ignored_.native())) return;
    const int number = ::inotify_add_watch(queue_, folder.c_str(), wanted_events);
    if (number < 0 && errno == ENOSPC)
        throw Error(
            "there are more folders than the system lets one program watch; raise the limit with: "
            "sysctl fs.inotify.max_user_watches=1000000");
    if (number < 0) return;  // gone since, or not readable: so says the walk
    if (!folders_.emplace(number, folder).second) return;  // a loop of links
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_directory(unknown) && !is_hidden(entry->path())) watch(entry->path());
    }
}

/// A folder that moves keeps its watches, under the names that it had.
void FolderWatch::forget(const fs::path& folder) {
    std::erase_if(folders_, [&](const auto& watched) {
        const bool forgotten = is_below(watched.second.native(), folder.native());
        if (forgotten) ::inotify_rm_watch(queue_, watched.first);
        return forgotten;
    });
}

bool FolderWatch::wait(std::chrono::milliseconds longest) {
    pollfd descriptor{queue_, POLLIN, 0};
    if (::poll(&descriptor, 1, static_cast<int>(longest.count())) <= 0) return false;
    return take_events();
}

bool FolderWatch::take_events() {
    alignas(inotify_event) std::array<char, 1 << 16> buffer{};
    bool changed = false;
    for (ssize_t got = 0; (got = ::read(queue_, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < got;) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* const name = buffer.data() + at + sizeof event;
            at += static_cast<ssize_t>(sizeof event + event.len);
            if ((event.mask & IN_Q_OVERFLOW) != 0) changed = true;
            if ((event.mask & IN_IGNORED) != 0) folders_.erase(event.wd);
            const auto folder = folders_.find(event.wd);
            if (folder == folders_.end() || event.len == 0) continue;
            const fs::path path = folder->second / name;
            if (is_hidden(path) || is_below(path.native(), ignored_.native())) continue;
            const bool is_folder = (event.mask & IN_ISDIR) != 0;
            if (is_folder && (event.mask & IN_MOVED_FROM) != 0) forget(path);
            if (is_folder && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0) watch(path);
            // A file that was created is about to be written, and told when it is.
            changed = changed || is_folder || (event.mask & IN_CREATE) == 0;
        }
    }
    return changed;
}

}  // namespace kiosque
