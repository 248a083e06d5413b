#pragma once

#include <string_view>

namespace kiosque {

/// The number of the page that an article is, as its path tells for what is read page by page:
/// « 12 » of « 1936/vigie.pdf#12 »; empty for everything else.
std::string_view page_of(std::string_view path);

}  // namespace kiosque
