#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// « PAGE 12 », « - 3 - », a form feed, a blank line: what stands between the pages of a scanned
/// paper and can be no title.
bool is_page_mark(std::string_view line);

/// A text scanned page by page without its page marks and running heads: the lines that stand at
/// the top or the foot of several pages, their figures aside. What has no marks is left as it is.
/// Linear.
std::string without_page_furniture(std::string_view text);

}  // namespace kiosque
