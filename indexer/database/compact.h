#pragma once

#include <filesystem>

namespace kiosque {

/// Rewrites the database without free space and without what was removed, to the last name of it,
/// and swaps it in atomically. Throws Error; the database is then as it was.
void compact_database(const std::filesystem::path& database);

/// Bytes on disk.
std::uint64_t size_on_disk(const std::filesystem::path& database);

}  // namespace kiosque
