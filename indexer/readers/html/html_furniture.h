#pragma once

#include "indexer/readers/html/html_text.h"
#include "indexer/readers/html/html_tree.h"

#include <string_view>

namespace kiosque {

/// Elements that never hold the article: by tag, role, or because they are hidden.
bool is_furniture(const GumboNode& element);

/// Elements whose class or id says what surrounds articles: "share", "related", "newsletter" … A
/// hint only: a live ticker's entries may be called "comments".
bool hints_at_furniture(const GumboNode& element);

/// Paragraphs such as « Lire aussi : … » and lists of links.
bool is_furniture(const TextBlock& block);

/// A heading such as « Les plus lus » or « Sur le même sujet »: what follows, up to the next
/// heading, is no part of the article.
bool opens_other_section(const TextBlock& block);

}  // namespace kiosque
