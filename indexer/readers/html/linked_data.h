#pragma once

#include "indexer/readers/html/html_tree.h"
#include "indexer/readers/record.h"

namespace kiosque {

/// What the page's JSON-LD says of its article (schema.org: NewsArticle, BlogPosting and their
/// kind; failing those, WebPage). Faulty JSON counts as absent.
Record linked_data(const HtmlTree& page);

}  // namespace kiosque
