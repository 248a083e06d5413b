#pragma once

#include <filesystem>

#include <xapian.h>

namespace kiosque {

/// True if `location` holds a Xapian database.
bool is_database(const std::filesystem::path& location);

/// Throws Error that says how to make one, if it does not.
void require_database(const std::filesystem::path& location);

/// With Xapian's lock, for the object's lifetime; `flags` as Xapian::WritableDatabase takes them.
/// Throws Error if another writer holds it or it cannot be opened.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& location, int flags);

}  // namespace kiosque
