#include "indexer/readers/file_walk.h"

#include "indexer/readers/folder_keys.h"
#include "indexer/readers/record_path.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

#include <sys/stat.h>

namespace kiosque {

namespace {

namespace fs = std::filesystem;

std::string reason(int error) {
    std::string message = std::generic_category().message(error);
    if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z')
        message[0] = static_cast<char>(message[0] | 0x20);
    return message;
}

class Walk {
  public:
    Walk(const std::function<bool(FoundFile&&)>& found,
         const std::function<void(Problem&&)>& failed)
        : found_(found), failed_(failed) {}

    /// `location` is what to open, `place` where it lies; `provenance` has its path and the keys
    /// above it. False: the walk ends.
    bool enter(const fs::path& location, const fs::path& place, Provenance provenance, bool named) {
        struct stat status {};
        if (::stat(location.c_str(), &status) != 0)
            fail(provenance.path, errno);
        else if (S_ISREG(status.st_mode))
            return found_(
                {location, place, std::move(provenance),
                 static_cast<std::uintmax_t>(status.st_size),
                 status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec});
        else if (S_ISDIR(status.st_mode) && entered_.emplace(status.st_dev, status.st_ino).second) {
            add_folder_key(place.filename().string(), provenance.folder_keys);
            return enter_folder(location, place, provenance);
        } else if (!S_ISDIR(status.st_mode) && named)
            failed_({provenance.path, "neither a file nor a folder"});
        return true;
    }

  private:
    bool enter_folder(const fs::path& location, const fs::path& place,
                      const Provenance& provenance) {
        std::error_code error;
        std::vector<std::string> names;
        for (fs::directory_iterator entry(location, error), end; !error && entry != end;
             entry.increment(error)) {
            std::string name = entry->path().filename().string();
            if (!name.starts_with('.')) names.push_back(std::move(name));
        }
        if (error) fail(provenance.path, error.value());
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) {
            Provenance inner = provenance;
            if (!inner.path.empty()) inner.path += '/';
            inner.path += encode_path(name);
            if (!enter(location / name, place / name, std::move(inner), false)) return false;
        }
        return true;
    }

    void fail(const std::string& path, int error) { failed_({path, reason(error)}); }

    const std::function<bool(FoundFile&&)>& found_;
    const std::function<void(Problem&&)>& failed_;
    std::set<std::pair<dev_t, ino_t>> entered_;
};

}  // namespace

fs::path place_of(const fs::path& named) {
    std::error_code error;
    const bool climbs = std::find(named.begin(), named.end(), "..") != named.end();
    fs::path place =
        climbs ? fs::weakly_canonical(named, error) : fs::absolute(named, error).lexically_normal();
    return place.has_filename() ? place : place.parent_path();
}

void walk_files(const std::vector<std::filesystem::path>& paths,
                const std::function<bool(FoundFile&&)>& found,
                const std::function<void(Problem&&)>& failed) {
    Walk walk(found, failed);
    for (const fs::path& named : paths) {
        const fs::path place = place_of(named);
        const std::string name = place.filename().string();
        Provenance provenance;
        provenance.path = encode_path(name.empty() || name == "/" ? "" : name);
        for (const fs::path& folder : place.parent_path())
            add_folder_key(folder.string(), provenance.folder_keys);
        if (!walk.enter(named, place, std::move(provenance), true)) return;
    }
}

}  // namespace kiosque
