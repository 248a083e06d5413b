#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"
#include "indexer/schema/compression.h"

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
                           const std::vector<DateMention>& dates, Compressor& compressor);

/// What ranking reads of a stored article.
struct StoredTexts {
    std::string_view id;
    std::string_view title;
    std::string_view text;
};

/// Only the texts, many times as fast as the whole article. The views are valid until the next use
/// of `decompressor`. Throws Error if the data is damaged.
StoredTexts decode_texts(std::string_view data, Decompressor& decompressor);

/// Throws Error if the data is damaged or not written by encode_article.
StoredArticle decode_article(std::string_view data, Decompressor& decompressor);

/// The same for one article alone: making a Decompressor takes as long as decoding.
StoredArticle decode_article(std::string_view data);

}  // namespace kiosque
