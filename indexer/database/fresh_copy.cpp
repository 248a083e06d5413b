#include "indexer/database/fresh_copy.h"

#include "indexer/database/database_writer.h"
#include "indexer/database/document_builder.h"
#include "indexer/database/facet_names.h"
#include "indexer/database/file_manifest.h"
#include "indexer/glass/term_list.h"
#include "indexer/schema/authority.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stamp.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::uint32_t slots_end = facet_table.back().slot + 1;

bool has_stale_bounds(const Xapian::Database& database, std::uint32_t slot) {
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    if (value == end) return database.get_value_freq(slot) > 0;
    std::string least = *value;
    std::string greatest = least;
    for (; value != end; ++value) {
        const std::string bytes = *value;
        if (bytes < least)
            least = bytes;
        else if (bytes > greatest)
            greatest = bytes;
    }
    return database.get_value_lower_bound(slot) != least ||
           database.get_value_upper_bound(slot) != greatest;
}

bool is_facet(std::uint32_t slot) {
    return std::ranges::any_of(facet_table, [=](const FacetRow& row) { return row.slot == slot; });
}

/// As DocumentBuilder makes it.
PreparedDocument prepared(const Xapian::Document& stored, glass::TermListEncoder& encoder) {
    PreparedDocument copy;
    glass::Document& document = copy.document;
    for (auto term = stored.termlist_begin(); term != stored.termlist_end(); ++term) {
        const std::string name = *term;
        document.terms.push_back({static_cast<std::uint32_t>(document.names.size()),
                                  static_cast<std::uint32_t>(name.size()), term.get_wdf(),
                                  glass::term_hash(name)});
        document.names += name;
    }
    for (auto value = stored.values_begin(); value != stored.values_end(); ++value)
        if (!is_facet(value.get_valueno()))
            document.values.push_back({value.get_valueno(), *value});
    document.data = stored.get_data();
    copy.terms = encoder.encode(document);
    const StoredArticle told = decode_article(document.data);
    copy.id_term = id_term(told.article.id);
    copy.facets = facet_names(told.article, told.entities);
    return copy;
}

}  // namespace

bool has_stale_bounds(const Xapian::Database& database) {
    for (std::uint32_t slot = 0; slot < slots_end; ++slot)
        if (has_stale_bounds(database, slot)) return true;
    return false;
}

void copy_articles(const Xapian::Database& old, const std::filesystem::path& fresh) {
    DatabaseWriter writer(fresh, read_stamp(old));
    for (Metadata& page : manifest_pages(old)) writer.note(std::move(page));
    glass::TermListEncoder encoder;
    for (auto id = old.postlist_begin(""); id != old.postlist_end(""); ++id)
        writer.put(prepared(old.get_document(*id), encoder));
    writer.commit();
    writer.decide(read_authority(old));
}

}  // namespace kiosque
