#pragma once

#include <string_view>

namespace kiosque {

/// Whether `head` opens a table with a header that names fields of articles.
bool looks_like_csv(std::string_view head);

}  // namespace kiosque
