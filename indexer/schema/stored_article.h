#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// What the database keeps of an article, so that showing it, its snippets and a rebuild need no
/// source file: the article as read and what the annotators found in it.
struct StoredArticle {
    Article article;
    std::vector<Entity> entities;
    std::vector<DateMention> dates;

    bool operator==(const StoredArticle&) const = default;
};

/// The data of a Xapian document (compressed).
std::string encode_article(const Article& article, const std::vector<Entity>& entities,
                           const std::vector<DateMention>& dates);

/// Throws Error if the data is damaged or not written by encode_article.
StoredArticle decode_article(std::string_view data);

}  // namespace kiosque
