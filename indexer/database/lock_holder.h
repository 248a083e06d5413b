#pragma once

#include <filesystem>
#include <optional>

namespace kiosque {

/// The process that has the database open for writing, as far as /proc shows it: Xapian's lock is
/// bound to an open file and tells nobody's name.
std::optional<long> lock_holder(const std::filesystem::path& database);

}  // namespace kiosque
