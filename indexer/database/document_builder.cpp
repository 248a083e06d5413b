#include "indexer/database/document_builder.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/database/author_names.h"
#include "indexer/schema/about_terms.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/date_terms.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <algorithm>

#include <xxhash.h>

namespace kiosque {
namespace {

struct LayerPrefixes {
    std::string_view stem, exact, unaccent;
};

constexpr LayerPrefixes all_layers{prefix::stem, prefix::exact, prefix::unaccent};
constexpr LayerPrefixes title_layers{prefix::title_stem, prefix::title_exact,
                                     prefix::title_unaccent};

/// Stop words keep their place in the count of positions but store none: positions are most of a
/// stock database, and a phrase that holds stop words is verified on the stored text.
void add_token(Xapian::Document& document, const Token& token, const LayerPrefixes& layers,
               Xapian::termpos position) {
    if (position != 0 && !token.stop)
        document.add_posting(make_term(layers.stem, token.stem), position);
    else
        document.add_term(make_term(layers.stem, token.stem));
    if (token.exact != token.stem) document.add_term(make_term(layers.exact, token.exact));
    if (token.unaccent != token.stem) document.add_term(make_term(layers.unaccent, token.unaccent));
}

void add_texts(Xapian::Document& document, const Analysis& analysis) {
    Xapian::termpos last = 0;
    for (const Token& token : analysis.title.tokens) {
        add_token(document, token, all_layers, token.position);
        add_token(document, token, title_layers, 0);
        last = token.position;
    }
    for (const Token& token : analysis.text.tokens)
        add_token(document, token, all_layers, last + title_text_gap + token.position);
}

void add_date(Xapian::Document& document, PartialDate date) {
    for (const std::string& term : date_terms(date)) document.add_boolean_term(term);
    const std::string first = pack_date(first_day(date));
    document.add_value(slot::date, pack_date(date));
    document.add_value(slot::newest, first);
    document.add_value(slot::oldest, complement(first));
}

void add_about(Xapian::Document& document, const std::vector<DateMention>& dates) {
    for (const std::string& term : about_terms(dates)) document.add_boolean_term(term);
    const std::vector<std::uint32_t> years = about_years(dates);
    if (!years.empty()) document.add_value(slot::about_years, encode_ordinals(years));
}

void add_facet(PreparedDocument& prepared, FacetField field, std::string_view name) {
    std::string key = entity_key(name);
    if (key.empty()) return;
    auto& names = prepared.facets[static_cast<std::size_t>(field)];
    if (std::ranges::any_of(names, [&](const FacetName& known) { return known.key == key; }))
        return;
    prepared.document.add_boolean_term(facet_term(field, key));
    names.push_back({std::string(name), std::move(key)});
}

}  // namespace

std::string content_hash(const Article& article) {
    ByteWriter out;
    for (const std::string* field :
         {&article.path, &article.title, &article.text, &article.source, &article.author,
          &article.url, &article.section, &article.language})
        out.string(*field);
    out.string(article.date ? to_iso(*article.date) : "");
    out.number(static_cast<std::uint64_t>(article.date_from));
    const std::string bytes = out.take();
    XXH64_canonical_t digest;
    XXH64_canonicalFromHash(&digest, XXH3_64bits(bytes.data(), bytes.size()));
    return {std::begin(digest.digest), std::end(digest.digest)};
}

PreparedDocument build_document(const Article& article, const Analysis& analysis) {
    PreparedDocument prepared;
    Xapian::Document& document = prepared.document;
    prepared.id_term = id_term(article.id);
    document.add_boolean_term(prepared.id_term);
    document.add_value(slot::id, article.id);
    document.add_value(slot::content, content_hash(article));
    if (article.date) add_date(document, *article.date);
    add_about(document, analysis.dates);
    add_texts(document, analysis);
    for (const Entity& entity : analysis.entities)
        add_facet(prepared, facet_field(entity.kind), entity.name);
    add_facet(prepared, FacetField::source, article.source);
    add_facet(prepared, FacetField::section, article.section);
    add_facet(prepared, FacetField::language, article.language);
    for (const std::string_view author : author_names(article.author))
        add_facet(prepared, FacetField::author, author);
    document.set_data(encode_article(article, analysis.entities, analysis.dates));
    return prepared;
}

}  // namespace kiosque
