#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosque {

/// Adds what a folder called "media=France 2" says of all that lies below it; other names say
/// nothing.
inline void add_folder_key(std::string_view folder,
                           std::vector<std::pair<std::string, std::string>>& keys) {
    const auto equals = folder.find('=');
    if (equals == std::string_view::npos || equals == 0) return;
    keys.emplace_back(folder.substr(0, equals), folder.substr(equals + 1));
}

}  // namespace kiosque
