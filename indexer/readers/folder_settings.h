#pragma once

#include "indexer/readers/article_reader.h"
#include "indexer/readers/path_rules.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosque {

/// What a kiosque.toml says of its folder and of all below it:
///
///     source = "La Vigie"           # as a folder source=La Vigie would; likewise author, section
///     language = "fr"               # and language
///     zone = "America/Montreal"     # as --zone
///     split = "-{5,}"               # as --split
///     include = ["*.jsonl"]         # only these files; patterns as .gitignore writes them
///     exclude = ["brouillons/"]
///     [map]                          # as --map
///     text = "description"
///
/// What is not said is as in the folder above; the patterns of all apply, the innermost last.
struct FolderSettings {
    std::shared_ptr<const FolderSettings> above;
    std::string place;                                        ///< the folder, absolute
    std::vector<std::pair<std::string, std::string>> fields;  ///< as Provenance::folder_keys
    std::vector<std::pair<std::string, std::string>> map;     ///< as ReadOptions::map; all folders'
    std::string zone;                                         ///< empty: as the user says
    std::shared_ptr<const DividingRule> split;                ///< null: as the user says
    PathRules include;
    PathRules exclude;
};

using SharedSettings = std::shared_ptr<const FolderSettings>;

inline constexpr std::string_view settings_name = "kiosque.toml";

/// The settings of the folder at `place`: those `above` if it has no kiosque.toml. Throws Error
/// that says what is wrong with it, and in which line.
SharedSettings settings_of(const std::filesystem::path& place, SharedSettings above);

/// `options` in that folder: what it says of itself goes before what the user says of everything.
ReadOptions options_in(const FolderSettings* settings, const ReadOptions& options);

/// Whether the walk is to enter the folder, or read the file, at `place` below the settings'
/// folder.
bool is_wanted(const FolderSettings* settings, std::string_view place, bool is_folder);

}  // namespace kiosque
