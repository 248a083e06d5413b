#pragma once

#include <cstdint>
#include <filesystem>

namespace kiosque {

/// Bytes on disk.
struct Compaction {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

/// Rewrites the database without free space and without what was removed, to the last name of it,
/// and swaps it in atomically; with `wait`, another writer may finish first. Throws Error; the
/// database is then as it was.
Compaction compact_database(const std::filesystem::path& database, bool wait = false);

}  // namespace kiosque
