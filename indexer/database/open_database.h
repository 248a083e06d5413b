#pragma once

#include <filesystem>

#include <xapian.h>

namespace kiosque {

/// True if `location` holds a Xapian database. Throws Error if the user may not look.
bool is_database(const std::filesystem::path& location);

/// Throws Error that says how to make one, if it does not.
void require_database(const std::filesystem::path& location);

/// The database that lies there, with Xapian's lock for the object's lifetime; with `wait`, another
/// writer may finish first. Throws Error if another writer holds it or it cannot be opened.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& location, bool wait = false);

}  // namespace kiosque
