#include "indexer/database/content_lookup.h"

#include "analyzers/error.h"
#include "indexer/database/database_writer.h"
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

}  // namespace

ContentLookup::ContentLookup(const std::filesystem::path& location) {
    if (is_database(location)) database_ = Xapian::Database(location.string());
}

bool ContentLookup::holds(std::string_view id, std::string_view content) {
    const std::string term = id_term(id);
    for (;;) {
        try {
            return find(database_, term, content);
        } catch (const Xapian::DatabaseModifiedError&) {
            database_.reopen();  // the writer has committed twice since
        } catch (const Xapian::Error& error) {
            throw Error(fmt::format("cannot read the database: {}; run: kiosque-index check",
                                    error.get_msg()));
        }
    }
}

}  // namespace kiosque
