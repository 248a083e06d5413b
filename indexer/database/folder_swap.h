#pragma once

#include <filesystem>

namespace kiosque {

/// The database's folder itself, where it is a symbolic link: what is put in a link's place would
/// leave the folder behind.
std::filesystem::path resolved(const std::filesystem::path& database);

/// A hidden folder next to the database, on the same file system, for whatever is made for it: of
/// archive.db, .archive.db.kiosque. The name is Kiosque's own: what lies there is deleted without
/// asking by whoever holds the database's lock. Not made by this.
std::filesystem::path workshop(const std::filesystem::path& database);

/// Where in the workshop the database's successor is made. Makes the workshop.
std::filesystem::path place_of_successor(const std::filesystem::path& database);

/// Each takes the other's place, in one atomic step: whoever opens the database sees the one or the
/// other, never half; open readers keep the files they have. Throws Error.
void exchange(const std::filesystem::path& made, const std::filesystem::path& database);

}  // namespace kiosque
