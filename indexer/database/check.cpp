#include "indexer/database/check.h"

#include "analyzers/error.h"
#include "indexer/database/check_columns.h"
#include "indexer/database/check_names.h"
#include "indexer/database/file_manifest.h"
#include "indexer/database/obstacle.h"
#include "indexer/database/read_database.h"
#include "indexer/schema/column_file.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/stamp.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"
#include "indexer/schema/token_stream.h"

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {
namespace {

bool is_facet_term(std::string_view term) {
    return !term.empty() &&
           std::ranges::find(facet_table, term.front(), &FacetRow::prefix) != facet_table.end();
}

/// The article's ordinals name what its terms filter by, and no term has no ordinal.
void check_facets(const Xapian::Document& document, const std::string& id,
                  const std::vector<FacetDictionary>& dictionaries,
                  std::vector<std::string>& damage) {
    std::set<std::string, std::less<>> terms;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
        if (is_facet_term(*term)) terms.insert(*term);
    for (const FacetRow& row : facet_table) {
        const FacetDictionary& names = dictionaries[static_cast<std::size_t>(row.field)];
        for_each_ordinal(document.get_value(row.slot), [&](std::uint32_t ordinal) {
            if (ordinal >= names.size())
                damage.push_back(
                    fmt::format("article {}: a {} that the dictionary lacks", id, row.name));
            else if (terms.erase(facet_term(row.field, names.at(ordinal).key)) == 0)
                damage.push_back(fmt::format("article {}: the {} {} counts but is not found", id,
                                             row.name, names.at(ordinal).name));
        });
    }
    for (const std::string& term : terms)
        damage.push_back(fmt::format("article {}: {} is found but does not count", id, term));
}

void check_article(const Xapian::Database& database, Xapian::docid number,
                   const std::vector<FacetDictionary>& dictionaries,
                   std::vector<std::string>& damage) {
    const Xapian::Document document = database.get_document(number);
    const std::string id = document.get_value(slot::id);
    try {
        if (decode_article(document.get_data()).article.id != id)
            damage.push_back(fmt::format("document {}: its id and its article differ", number));
        check_facets(document, id, dictionaries, damage);
    } catch (const Error& error) {
        damage.push_back(fmt::format("article {}: {}", id, error.what()));
    }
    const std::string tokens = document.get_value(slot::tokens);
    if (!tokens.empty() && !TokenStream().read(tokens))
        damage.push_back(fmt::format("article {}: the order of its words is damaged", id));
    if (database.get_termfreq(id_term(id)) != 1)
        damage.push_back(fmt::format("article {}: its id is not found, or found twice", id));
}

void check_contents(const Xapian::Database& database, std::vector<std::string>& damage) {
    read_stamp(database);
    check_names(database, damage);
    std::vector<FacetDictionary> dictionaries;
    dictionaries.reserve(facet_table.size());
    for (const FacetRow& row : facet_table) dictionaries.emplace_back(database, row.field);
    const FileManifest files(database);
    for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc)
        check_article(database, *doc, dictionaries, damage);
    for (auto file = database.valuestream_begin(slot::file);
         file != database.valuestream_end(slot::file); ++file)
        if (decode_ordinal(*file).value_or(files.size()) >= files.size())
            damage.push_back(
                fmt::format("document {}: its file is not in the list of files", file.get_docid()));
}

std::vector<std::string> damage_in(const std::filesystem::path& location) {
    std::vector<std::string> damage;
    try {
        const auto problem = obstacle([&] {
            std::ostringstream report;
            if (Xapian::Database::check(location.string(), 0, &report) != 0)
                damage.push_back("Xapian finds damage: " + report.str());
            const Xapian::Database database(location.string());
            check_contents(database, damage);
            check_columns(location, database, damage);
        });
        if (problem) damage.push_back("Xapian cannot read it: " + *problem);
    } catch (const Error& error) {
        damage.emplace_back(error.what());
    }
    return damage;
}

/// What was last committed; nullopt if it cannot be opened.
std::optional<DatabaseState> last_state(const std::filesystem::path& location) {
    std::optional<DatabaseState> state;
    obstacle([&] { state = state_of(Xapian::Database(location.string())); });
    return state;
}

}  // namespace

/// Takes no lock, which would keep writers waiting and needs a folder that can be written. What a
/// writer overwrites meanwhile looks like damage, so that it is believed only of a state that
/// stayed.
std::vector<std::string> check_database(const std::filesystem::path& location) {
    require_database(location);
    for (int reading = 1; reading <= most_readings; ++reading) {
        const auto state = last_state(location);
        std::vector<std::string> damage = damage_in(location);
        if (damage.empty() || last_state(location) == state) return damage;
    }
    throw Error(
        fmt::format("{} is being written, and nothing can be said of it meanwhile; check it again "
                    "when that has ended",
                    location.string()));
}

}  // namespace kiosque
