#include "indexer/database/forget_names.h"

#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/ordinals.h"

#include <vector>

namespace kiosque {
namespace {

std::vector<bool> used_ordinals(const Xapian::Database& database, std::uint32_t slot) {
    std::vector<bool> used;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
        for_each_ordinal(*value, [&](std::uint32_t ordinal) {
            if (ordinal >= used.size()) used.resize(std::size_t{ordinal} + 1);
            used[ordinal] = true;
        });
    return used;
}

}  // namespace

void forget_unused_names(Xapian::WritableDatabase& database) {
    for (const FacetRow& row : facet_table) {
        FacetDictionaryWriter dictionary(database, row.field);
        for (const Metadata& entry : dictionary.forget_unused(used_ordinals(database, row.slot)))
            database.set_metadata(entry.key, entry.value);
    }
    database.commit();
}

}  // namespace kiosque
