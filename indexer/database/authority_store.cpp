#include "indexer/database/authority_store.h"

#include "indexer/schema/alias_table.h"

#include <set>
#include <string>

namespace kiosque {
namespace {

void set_if_changed(Xapian::WritableDatabase& database, const Metadata& entry) {
    if (database.get_metadata(entry.key) != entry.value)
        database.set_metadata(entry.key, entry.value);
}

std::set<std::string> record_keys(const Xapian::Database& database) {
    std::set<std::string> keys;
    const auto end = database.metadata_keys_end(authority_start);
    for (auto key = database.metadata_keys_begin(authority_start); key != end; ++key)
        keys.insert(*key);
    return keys;
}

}  // namespace

void store_authority(Xapian::WritableDatabase& database,
                     std::vector<FacetDictionaryWriter>& dictionaries, const Authority& authority) {
    const Authority decisions = normalised(authority);
    std::set<std::string> obsolete = record_keys(database);
    for (const Metadata& entry : authority_entries(decisions)) {
        obsolete.erase(entry.key);
        set_if_changed(database, entry);
    }
    for (const std::string& key : obsolete) database.set_metadata(key, {});
    const Numbering numbering = [&](const EntityName& name, const std::string& label) {
        return dictionaries[static_cast<std::size_t>(name.field)].ordinal(label, name.key);
    };
    for (const FacetRow& row : facet_table)
        set_if_changed(
            database, alias_metadata(row.field, make_alias_table(decisions, row.field, numbering)));
}

bool has_authority(const Xapian::Database& database) {
    return database.metadata_keys_begin(authority_start) !=
           database.metadata_keys_end(authority_start);
}

}  // namespace kiosque
