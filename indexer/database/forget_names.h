#pragma once

#include <xapian.h>

namespace kiosque {

/// Takes the names that no article has any more out of the facets' dictionaries: removed articles
/// are to leave nothing behind. Names that were decided upon stay, since articles may yet bring
/// them. Reads every facet slot; commits.
void forget_unused_names(Xapian::WritableDatabase& database);

}  // namespace kiosque
