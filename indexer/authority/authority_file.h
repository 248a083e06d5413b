#pragma once

#include "indexer/schema/authority.h"

#include <string>
#include <string_view>

namespace kiosque {

/// An authority file: UTF-8, tab-separated, one decision a line under a header. Columns:
///
///     kind  name  decision  value  from  to  with  ids  by
///
/// decision: merge (value: KIND:NAME that it is counted for), show (value: as which it is shown),
/// ignore, separate, identifier (value: wikidata:Q157), split (value: KIND:NAME that the articles
/// are about for which from, to, with (KIND:NAME) and ids (joined by spaces) hold). by: hand or
/// program. Trailing columns may be left out. Lines are in the order of names, rules in theirs.
std::string export_authority(const Authority& authority);

/// Adds the decisions of a file to `authority`, where they win. Throws Error that names the line,
/// with `authority` unchanged.
void import_authority(std::string_view file, Authority& authority);

}  // namespace kiosque
