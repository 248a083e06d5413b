#pragma once

#include "indexer/readers/article_reader.h"
#include "indexer/readers/folder_settings.h"
#include "indexer/readers/mapped_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace kiosque {

struct FoundFile {
    std::filesystem::path location;  ///< to open it
    std::filesystem::path place;     ///< the same, absolute: place_of(location)
    Provenance provenance;
    std::uintmax_t size = 0;    ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    SharedSettings settings;    ///< of its folder; may be null
};

/// Where a file lies, whatever the current folder is: absolute, without "." and "..". What a
/// symbolic link is called counts, not where it leads; only ".." makes resolving it necessary.
std::filesystem::path place_of(const std::filesystem::path& named);

/// Whether `place` is `root` or lies below it; both as place_of() gives them.
bool is_below(std::string_view place, std::string_view root);

/// Every regular file at or below `paths`, folders sorted by name bytewise, so that the order
/// depends on nothing but the tree. Hidden files and folders, and those that a kiosque.toml
/// excludes, are passed over unless named themselves; symbolic links to files are followed, folder
/// cycles entered once. What cannot be read goes to `failed`; the walk goes on. It ends early where
/// `found` returns false.
void walk_files(const std::vector<std::filesystem::path>& paths,
                const std::function<bool(FoundFile&&)>& found,
                const std::function<void(Problem&&)>& failed);

}  // namespace kiosque
