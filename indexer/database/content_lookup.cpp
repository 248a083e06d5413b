#include "indexer/database/content_lookup.h"

#include "analyzers/error.h"
#include "indexer/database/document_builder.h"
#include "indexer/database/open_database.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/terms.h"

#include <string>

#include <fmt/format.h>

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

[[noreturn]] void rethrow(const Xapian::Error& error) {
    throw Error(
        fmt::format("cannot read the database: {}; run: kiosque-index check", error.get_msg()));
}

}  // namespace

ContentLookup::ContentLookup(const std::filesystem::path& location) {
    try {
        if (is_database(location)) database_ = Xapian::Database(location.string());
    } catch (const Xapian::Error& error) {
        rethrow(error);
    }
}

std::optional<ContentLookup::Stored> ContentLookup::find(std::string_view id) {
    const std::string term = id_term(id);
    for (bool stale = false;; stale = true) {
        try {
            if (stale) database_.reopen();
            return stored(database_, term);
        } catch (const Xapian::DatabaseModifiedError&) {
            continue;  // the writer has committed twice since
        } catch (const Xapian::Error& error) {
            rethrow(error);
        }
    }
}

ContentLookup::Held ContentLookup::held(const Article& article, std::uint32_t file) {
    const std::optional<Stored> known = find(article.id);
    if (!known) return Held::nothing;
    if (known->content == content_value(article) && known->file == file) return Held::same;
    return known->content.starts_with(content_hash(article)) ? Held::moved : Held::other;
}

}  // namespace kiosque
