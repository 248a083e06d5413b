#include "indexer/readers/file_walk.h"

#include "analyzers/error.h"
#include "indexer/readers/folder_keys.h"
#include "indexer/readers/record_path.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <set>
#include <system_error>

#include <fmt/format.h>
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
    /// above it, `settings` are those of the folder above. False: the walk ends.
    bool enter(const fs::path& location, const fs::path& place, Provenance provenance,
               const SharedSettings& settings, bool named) {
        struct stat status {};
        if (::stat(location.c_str(), &status) != 0) {
            fail(named ? location.string() : provenance.path, errno);
            return true;
        }
        const bool is_folder = S_ISDIR(status.st_mode);
        if (!named && settings && !is_wanted(settings.get(), place.native(), is_folder))
            return true;
        if (S_ISREG(status.st_mode))
            return found_(
                {location, place, std::move(provenance),
                 static_cast<std::uintmax_t>(status.st_size),
                 status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec,
                 settings});
        if (is_folder) {
            if (!entered_.emplace(status.st_dev, status.st_ino).second) return true;
            add_folder_key(place.filename().string(), provenance.folder_keys);
            return enter_folder(location, place, std::move(provenance), settings);
        }
        if (named) failed_({location.string(), "neither a file nor a folder"});
        return true;
    }

    /// The settings of a folder that is known to have some; false: they cannot be read, and without
    /// them the folder would be misread.
    bool read_settings(const fs::path& place, Provenance& provenance, SharedSettings& settings) {
        const FolderSettings* const above = settings.get();
        try {
            settings = settings_of(place, settings);
        } catch (const Error& error) {
            failed_({(place / settings_name).string(),
                     fmt::format("{}; nothing in its folder was read", error.what())});
            return false;
        }
        if (settings.get() != above)
            std::ranges::copy(settings->fields, std::back_inserter(provenance.folder_keys));
        return true;
    }

  private:
    bool enter_folder(const fs::path& location, const fs::path& place, Provenance provenance,
                      SharedSettings settings) {
        std::error_code error;
        std::vector<std::string> names;
        bool has_settings = false;
        for (fs::directory_iterator entry(location, error), end; !error && entry != end;
             entry.increment(error)) {
            std::string name = entry->path().filename().string();
            if (name == "iamglass") return true;  // a database, Kiosque's own perhaps
            if (name == settings_name)
                has_settings = true;
            else if (!name.starts_with('.'))
                names.push_back(std::move(name));
        }
        if (error) fail(provenance.path, error.value());
        if (has_settings && !read_settings(place, provenance, settings)) return true;
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) {
            Provenance inner = provenance;
            if (!inner.path.empty()) inner.path += '/';
            inner.path += encode_path(name);
            if (!enter(location / name, place / name, std::move(inner), settings, false))
                return false;
        }
        return true;
    }

    void fail(const std::string& path, int error) { failed_({path, reason(error)}); }

    const std::function<bool(FoundFile&&)>& found_;
    const std::function<void(Problem&&)>& failed_;
    std::set<std::pair<dev_t, ino_t>> entered_;
};

}  // namespace

bool is_below(std::string_view place, std::string_view root) {
    if (!place.starts_with(root)) return false;
    return place.size() == root.size() || root == "/" || place[root.size()] == '/';
}

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
        SharedSettings settings;
        fs::path above;
        bool readable = true;
        for (const fs::path& folder : place.parent_path()) {
            add_folder_key(folder.string(), provenance.folder_keys);
            readable = readable && walk.read_settings(above /= folder, provenance, settings);
        }
        if (readable && !walk.enter(named, place, std::move(provenance), settings, true)) return;
    }
}

}  // namespace kiosque
