#pragma once

#include "query/search/patterns/text_pattern.h"

#include <vector>

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;
class ValueTable;

/// The documents of one database of this machine, ascending, that hold the pattern. `values`: of
/// that database; may be empty.
std::vector<Xapian::docid> documents_with(const TextPattern& pattern,
                                          const FrenchAnalyzer& analyzer,
                                          const Xapian::Database& database,
                                          const ValueTable& values);

/// Those among the articles of a server's database that match the query, which all that hold the
/// pattern must. A few round trips, however many articles there are, and one more for each whose
/// stored text is needed.
std::vector<Xapian::docid> documents_with(const TextPattern& pattern,
                                          const FrenchAnalyzer& analyzer,
                                          const Xapian::Database& database,
                                          const Xapian::Query& candidates);

}  // namespace kiosque
