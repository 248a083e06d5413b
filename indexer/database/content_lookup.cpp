#include "indexer/database/content_lookup.h"

#include "analyzers/error.h"
#include "indexer/database/document_builder.h"
#include "indexer/database/open_database.h"
#include "indexer/schema/terms.h"

#include <string>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// slot::content of the article with this id; empty if there is none.
std::string content_of(const Xapian::Database& database, const std::string& id_term) {
    const auto known = database.postlist_begin(id_term);
    if (known == database.postlist_end(id_term)) return {};
    return database.get_document(*known, Xapian::DOC_ASSUME_VALID).get_value(slot::content);
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

ContentLookup::Held ContentLookup::held(const Article& article) {
    const std::string term = id_term(article.id);
    for (bool stale = false;; stale = true) {
        try {
            if (stale) database_.reopen();
            const std::string known = content_of(database_, term);
            if (known.empty()) return Held::nothing;
            if (known == content_value(article)) return Held::same;
            return known.starts_with(content_hash(article)) ? Held::moved : Held::other;
        } catch (const Xapian::DatabaseModifiedError&) {
            continue;  // the writer has committed twice since
        } catch (const Xapian::Error& error) {
            rethrow(error);
        }
    }
}

}  // namespace kiosque
