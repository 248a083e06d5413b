#pragma once

#include "indexer/readers/html/html_tree.h"
#include "indexer/readers/record.h"

namespace kiosque {

/// Title, date, author, section, source, URL and language of the article on a page: from JSON-LD,
/// meta elements (OpenGraph, Dublin Core and their kind), microdata and, last, what the reader
/// sees. `address`: where the page came from, if that is known; it serves where the page does not
/// say itself.
Record page_metadata(const HtmlTree& page, const std::string& address = {});

}  // namespace kiosque
