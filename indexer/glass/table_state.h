#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosque::glass {

/// One state of a database's posting list table, as the file `iamglass` tells it: where the tree
/// begins, and the revision that no block of it is newer than.
struct TableState {
    std::array<unsigned char, 16> identity{};  ///< the database's UUID
    std::uint64_t revision = 0;
    std::uint64_t root = 0;  ///< block
    std::uint64_t level = 0;
    std::size_t block_size = 0;
};

/// nullopt if the bytes are damaged or of another format, or if the table is empty.
std::optional<TableState> read_table_state(std::string_view version_file);

}  // namespace kiosque::glass
