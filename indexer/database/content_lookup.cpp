#include "indexer/database/content_lookup.h"

#include "indexer/database/document_builder.h"
#include "indexer/database/read_database.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/terms.h"

#include <string>
#include <utility>

namespace kiosque {
namespace {

std::optional<ContentLookup::Stored> stored(const Xapian::Database& database,
                                            const std::string& id_term) {
    const auto known = database.postlist_begin(id_term);
    if (known == database.postlist_end(id_term)) return std::nullopt;
    const Xapian::Document document = database.get_document(*known, Xapian::DOC_ASSUME_VALID);
    return ContentLookup::Stored{document.get_value(slot::content),
                                 decode_ordinal(document.get_value(slot::file))};
}

}  // namespace

ContentLookup::ContentLookup(const std::filesystem::path& location) : location_(location) {
    if (is_database(location))
        database_ = read_database(location, [](const Xapian::Database& opened) { return opened; });
}

std::optional<ContentLookup::Stored> ContentLookup::find(std::string_view id) {
    const std::string term = id_term(id);
    return read_committed(location_, [&, stale = false]() mutable {
        if (std::exchange(stale, true)) database_.reopen();
        return stored(database_, term);
    });
}

ContentLookup::Held ContentLookup::held(const Article& article, std::uint32_t file) {
    const std::optional<Stored> known = find(article.id);
    if (!known) return Held::nothing;
    if (known->content == content_value(article) && known->file == file) return Held::same;
    return known->content.starts_with(content_hash(article)) ? Held::moved : Held::other;
}

}  // namespace kiosque
