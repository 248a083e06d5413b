#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"
#include "indexer/database/facet_names.h"
#include "indexer/database/term_collector.h"
#include "indexer/glass/document.h"
#include "indexer/glass/term_list.h"
#include "indexer/schema/compression.h"
#include "indexer/schema/token_stream.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosque {

/// A document ready for a database, but for the facet slots: their ordinals belong to the database
/// that takes it.
struct PreparedDocument {
    std::string id_term;
    glass::Document document;
    glass::TermList terms;
    FacetNames facets;
};

/// 8 bytes that change with any field of the article but its id and its path: where it lies is no
/// part of what it says.
std::string content_hash(const Article& article);

/// What slot::content holds: content_hash, then 4 bytes that change with the path.
std::string content_value(const Article& article);

/// The content_hash in a content_value.
std::string_view content_hash_in(std::string_view value);

/// Article and Analysis → terms, slots and stored data as indexer/schema/fields.h describes. Keeps
/// its buffers: one a thread.
class DocumentBuilder {
  public:
    /// `file` is the article's file in the manifest, if it has one.
    PreparedDocument build(const Article& article, const Analysis& analysis,
                           std::optional<std::uint32_t> file = std::nullopt);

  private:
    void add_tokens(const std::vector<Token>& tokens, bool title, std::vector<PlacedStem>& stems);
    void add_date(glass::Document& document, PartialDate date);
    void add_about(glass::Document& document, const std::vector<DateMention>& dates);

    TermCollector terms_;
    Compressor compressor_;
    glass::TermListEncoder term_lists_;
    std::vector<PlacedStem> title_;
    std::vector<PlacedStem> text_;
};

}  // namespace kiosque
