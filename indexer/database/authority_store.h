#pragma once

#include "indexer/schema/authority.h"
#include "indexer/schema/facet_dictionary.h"

#include <vector>

#include <xapian.h>

namespace kiosque {

/// Puts decisions in place of those that the database has, with the alias tables that follow from
/// them; takes effect with the caller's commit. Names that no article has yet get ordinals in
/// `dictionaries` (by FacetField), so that nothing needs to be done when articles bring them.
void store_authority(Xapian::WritableDatabase& database,
                     std::vector<FacetDictionaryWriter>& dictionaries, const Authority& authority);

/// Whether anything has been decided in the database.
bool has_authority(const Xapian::Database& database);

}  // namespace kiosque
