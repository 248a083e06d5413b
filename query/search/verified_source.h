#pragma once

#include "query/search/text_pattern.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;

/// The articles among `candidates` whose stored text holds `pattern`, as a part of a query; weighs
/// nothing. Reads every candidate's text once a database, so candidates should be few. `analyzer`
/// outlives the query.
Xapian::Query verified_query(const FrenchAnalyzer& analyzer, Xapian::Query candidates,
                             TextPattern pattern);

}  // namespace kiosque
