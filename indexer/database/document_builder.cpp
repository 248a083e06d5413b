#include "indexer/database/document_builder.h"

#include "indexer/schema/about_terms.h"
#include "indexer/schema/author_names.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/date_terms.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <algorithm>

#include <xxhash.h>

namespace kiosque {
namespace {

constexpr std::size_t hash_bytes = 8;

/// The first `size` bytes of a hash.
std::string digest(std::string_view bytes, std::size_t size) {
    XXH64_canonical_t digest;
    XXH64_canonicalFromHash(&digest, XXH3_64bits(bytes.data(), bytes.size()));
    return {std::begin(digest.digest), std::begin(digest.digest) + size};
}

}  // namespace

std::string content_hash(const Article& article) {
    ByteWriter out;
    for (const std::string* field :
         {&article.title, &article.text, &article.source, &article.author, &article.url,
          &article.section, &article.language})
        out.string(*field);
    out.string(article.date ? to_iso(*article.date) : "");
    out.number(static_cast<std::uint64_t>(article.date_from));
    const std::string bytes = out.take();
    return digest(bytes, hash_bytes);
}

std::string_view content_hash_in(std::string_view value) {
    return value.substr(0, hash_bytes);
}

std::string content_value(const Article& article) {
    return content_hash(article) + digest(article.path, 4);
}

PreparedDocument DocumentBuilder::build(const Article& article, const Analysis& analysis,
                                        std::optional<std::uint32_t> file) {
    PreparedDocument prepared;
    glass::Document& document = prepared.document;
    prepared.id_term = id_term(article.id);
    terms_.add({}, prepared.id_term, 0);
    document.values.push_back({slot::id, article.id});
    if (article.date) add_date(document, *article.date);
    document.values.push_back({slot::content, content_value(article)});
    add_about(document, analysis.dates);
    add_tokens(analysis.title.tokens, true, title_);
    add_tokens(analysis.text.tokens, false, text_);
    std::string stream = encode_token_stream(title_, text_);
    if (!stream.empty()) document.values.push_back({slot::tokens, std::move(stream)});
    if (file) document.values.push_back({slot::file, encode_ordinals({&*file, 1})});
    prepared.facets = facet_names(article, analysis.entities);
    for (const FacetRow& row : facet_table)
        for (const FacetName& facet : prepared.facets[static_cast<std::size_t>(row.field)])
            terms_.add({}, facet_term(row.field, facet.key), 0);
    document.data = encode_article(article, analysis.entities, analysis.dates, compressor_);
    terms_.take(document);
    prepared.terms = term_lists_.encode(document);
    return prepared;
}

void DocumentBuilder::add_tokens(const std::vector<Token>& tokens, bool title,
                                 std::vector<PlacedStem>& stems) {
    stems.clear();
    const auto add = [this](const Token& token, const LayerPrefixes& layers) {
        terms_.add(layers.stem, token.stem, 1);
        if (token.exact != token.stem) terms_.add(layers.exact, token.exact, 1);
        if (token.unaccent != token.stem) terms_.add(layers.unaccent, token.unaccent, 1);
    };
    for (const Token& token : tokens) {
        add(token, all_layers);
        if (title) add(token, title_layers);
        stems.push_back({token.position, stem_hash(token.stem)});
        if (token.unaccent != token.stem)
            stems.push_back({token.position, stem_hash(token.unaccent)});
    }
}

void DocumentBuilder::add_date(glass::Document& document, PartialDate date) {
    for (const std::string& term : date_terms(date)) terms_.add({}, term, 0);
    const std::string first = pack_date(first_day(date));
    document.values.push_back({slot::date, pack_date(date)});
    document.values.push_back({slot::newest, first});
    document.values.push_back({slot::oldest, complement(first)});
}

void DocumentBuilder::add_about(glass::Document& document, const std::vector<DateMention>& dates) {
    for (const std::string& term : about_terms(dates)) terms_.add({}, term, 0);
    const std::vector<std::uint32_t> years = about_years(dates);
    if (!years.empty()) document.values.push_back({slot::about_years, encode_ordinals(years)});
}

}  // namespace kiosque
