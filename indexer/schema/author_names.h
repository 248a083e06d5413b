#pragma once

#include <string_view>
#include <vector>

namespace kiosque {

/// "Jeanne Martin, Paul Durand et Ana Ruiz" → three names, views into `author`. Separators are , ;
/// / & | and « et »; a leading « par » is no part of a name.
std::vector<std::string_view> author_names(std::string_view author);

}  // namespace kiosque
