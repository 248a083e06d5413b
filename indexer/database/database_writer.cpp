#include "indexer/database/database_writer.h"

#include "analyzers/error.h"
#include "indexer/database/open_database.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/terms.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// Xapian makes a database in any folder it is given, next to whatever lies there.
void refuse_foreign_folder(const fs::path& location) {
    std::error_code error;
    if (!fs::exists(location, error) || is_database(location)) return;
    if (fs::is_directory(location, error) && fs::is_empty(location, error)) return;
    throw Error(fmt::format("{} exists and is no Kiosque database; name another place with --db",
                            location.string()));
}

Xapian::WritableDatabase open_or_create(const fs::path& location) {
    refuse_foreign_folder(location);
    return open_for_writing(location, Xapian::DB_CREATE_OR_OPEN);
}

}  // namespace

DatabaseWriter::DatabaseWriter(fs::path location, const Stamp& stamp)
    : location_(std::move(location)),
      database_(open_or_create(location_)),
      annotations_(stamp.annotations) {
    translated([&] {
        if (database_.get_lastdocid() == 0) {
            write_stamp(database_, stamp);
        } else {
            check_stamp(database_, stamp, location_.string());
            annotations_ = read_stamp(database_).annotations;
        }
        for (const FacetRow& row : facet_table) dictionaries_.emplace_back(database_, row.field);
    });
}

DatabaseWriter::Outcome DatabaseWriter::put(PreparedDocument&& prepared) {
    Outcome outcome = Outcome::added;
    translated([&] {
        std::vector<std::uint32_t> ordinals;
        for (const FacetRow& row : facet_table) {
            const auto field = static_cast<std::size_t>(row.field);
            ordinals.clear();
            for (const FacetName& facet : prepared.facets[field])
                ordinals.push_back(dictionaries_[field].ordinal(facet.name, facet.key));
            std::ranges::sort(ordinals);
            if (!ordinals.empty()) prepared.document.add_value(row.slot, encode_ordinals(ordinals));
        }
        const auto known = database_.postlist_begin(prepared.id_term);
        if (known != database_.postlist_end(prepared.id_term)) {
            database_.replace_document(*known, prepared.document);
            outcome = Outcome::replaced;
        } else {
            database_.add_document(prepared.document);
        }
    });
    return outcome;
}

bool DatabaseWriter::remove(std::string_view id) {
    bool found = false;
    translated([&] {
        const std::string term = id_term(id);
        found = database_.term_exists(term);
        if (found) database_.delete_document(term);
    });
    return found;
}

void DatabaseWriter::commit() {
    translated([&] {
        for (FacetDictionaryWriter& dictionary : dictionaries_) dictionary.write(database_);
        database_.commit();
    });
}

void DatabaseWriter::translated(const std::function<void()>& write) {
    try {
        write();
    } catch (const Xapian::Error& error) {
        throw Error(fmt::format(
            "cannot write to {}: {}{}; what was committed before is intact, run the same "
            "command again once this is mended",
            location_.string(), error.get_msg(),
            error.get_error_string() != nullptr ? fmt::format(" ({})", error.get_error_string())
                                                : ""));
    }
}

}  // namespace kiosque
