#pragma once

#include "indexer/schema/stored_article.h"
#include "query/render/text_style.h"

#include <string>

namespace kiosque {

/// `kiosque show` for people: title, what is known of the article, its text wrapped to the width,
/// then its entities by kind.
std::string article_text(const StoredArticle& article, const TextStyle& style);

}  // namespace kiosque
