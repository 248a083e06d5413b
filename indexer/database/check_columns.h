#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// What is wrong with the file of columns beside the database that was opened from this folder
/// (schema/number_columns.h), appended to `damage`. A file of another state is sound: nobody reads
/// it, and the next commit makes a new one.
void check_columns(const std::filesystem::path& folder, const Xapian::Database& database,
                   std::vector<std::string>& damage);

}  // namespace kiosque
