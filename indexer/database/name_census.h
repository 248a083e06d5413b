#pragma once

#include "indexer/authority/suggested_merges.h"

#include <vector>

#include <xapian.h>

namespace kiosque {

/// The names of an archive's persons, companies, organisations and places, and what its articles
/// say of acronyms.
struct NameCensus {
    std::vector<CountedName> names;  ///< in the order of names
    std::vector<AcronymTie> ties;    ///< in the order of acronyms and long forms
};

/// Reads the dictionaries and every article. Throws Error if one is damaged.
NameCensus take_census(const Xapian::Database& database);

}  // namespace kiosque
