#include "indexer/database/forget_names.h"

#include "indexer/schema/authority.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/ordinals.h"

#include <cstdint>
#include <set>
#include <vector>

namespace kiosque {
namespace {

void use(std::uint32_t ordinal, std::vector<bool>& used) {
    if (ordinal >= used.size()) used.resize(std::size_t{ordinal} + 1);
    used[ordinal] = true;
}

std::vector<bool> used_ordinals(const Xapian::Database& database, std::uint32_t slot) {
    std::vector<bool> used;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
        for_each_ordinal(*value, [&](std::uint32_t ordinal) { use(ordinal, used); });
    return used;
}

}  // namespace

void forget_unused_names(Xapian::WritableDatabase& database) {
    const std::set<EntityName> decided = names_in(read_authority(database));
    for (const FacetRow& row : facet_table) {
        FacetDictionaryWriter dictionary(database, row.field);
        std::vector<bool> used = used_ordinals(database, row.slot);
        for (const EntityName& name : decided)
            if (name.field == row.field) use(dictionary.ordinal(name.key, name.key), used);
        for (const Metadata& entry : dictionary.forget_unused(used))
            database.set_metadata(entry.key, entry.value);
    }
    database.commit();
}

}  // namespace kiosque
