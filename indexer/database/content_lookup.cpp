#include "indexer/database/content_lookup.h"

#include "analyzers/error.h"
#include "indexer/database/open_database.h"
#include "indexer/schema/terms.h"

#include <string>

#include <fmt/format.h>

namespace kiosque {
namespace {

bool find(const Xapian::Database& database, const std::string& term, std::string_view content) {
    const auto known = database.postlist_begin(term);
    if (known == database.postlist_end(term)) return false;
    return database.get_document(*known, Xapian::DOC_ASSUME_VALID).get_value(slot::content) ==
           content;
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

bool ContentLookup::holds(std::string_view id, std::string_view content) {
    const std::string term = id_term(id);
    for (bool stale = false;; stale = true) {
        try {
            if (stale) database_.reopen();
            return find(database_, term, content);
        } catch (const Xapian::DatabaseModifiedError&) {
            continue;  // the writer has committed twice since
        } catch (const Xapian::Error& error) {
            rethrow(error);
        }
    }
}

}  // namespace kiosque
