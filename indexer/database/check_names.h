#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// What is wrong with a database's names: dictionaries, the index of their words, decisions about
/// them and the tables that follow from these. Appended to `damage`, a line each, at most a few of
/// each part. Throws Error if a part cannot be read at all.
void check_names(const Xapian::Database& database, std::vector<std::string>& damage);

}  // namespace kiosque
