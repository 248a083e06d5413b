#pragma once

#include "indexer/readers/html/html_tree.h"

#include <string>
#include <string_view>

namespace kiosque {

/// The article's own text on a page: standfirst and body without menus, teasers, cookie banners,
/// « Lire aussi », captions, comments. By what holds on all sites: the meaning of elements, words
/// of class names, density of text and links; never by rules for one site. `title` is the
/// article's: text between that heading and the body is the standfirst; the heading itself is left
/// out.
std::string article_text(const HtmlTree& page, std::string_view title);

}  // namespace kiosque
