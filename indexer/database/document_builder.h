#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/fields.h"

#include <array>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// A document ready for a database, but for the facet slots: their ordinals belong to the database
/// that takes it. Xapian objects are not shared between threads; this one is handed over as a
/// whole.
struct PreparedDocument {
    std::string id_term;
    Xapian::Document document;
    std::array<std::vector<FacetName>, facet_fields> facets;
};

/// 8 bytes that change with any field of the article.
std::string content_hash(const Article& article);

/// Article and Analysis → terms, positions, slots and stored data as indexer/schema/fields.h
/// describes.
PreparedDocument build_document(const Article& article, const Analysis& analysis);

}  // namespace kiosque
