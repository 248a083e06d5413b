#pragma once

#include "query/search/text_pattern.h"

#include <vector>

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;

/// The documents of one database, ascending, that hold the pattern.
std::vector<Xapian::docid> documents_with(const TextPattern& pattern,
                                          const FrenchAnalyzer& analyzer,
                                          const Xapian::Database& database);

}  // namespace kiosque
