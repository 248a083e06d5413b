#pragma once

#include "indexer/readers/html/html_tree.h"
#include "indexer/readers/record.h"

namespace kiosque {

/// Title, date, author, section, source, URL and language of the article on a page: from JSON-LD,
/// meta elements (OpenGraph, Dublin Core and their kind), microdata and, last, what the reader
/// sees.
Record page_metadata(const HtmlTree& page);

}  // namespace kiosque
