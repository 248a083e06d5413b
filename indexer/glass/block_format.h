#pragma once

#include <cstddef>

namespace kiosque::glass {

/// A block of a table (Xapian 1.4, backends/glass/glass_table.h), numbers big-endian: revision (4
/// bytes), level (1), free space in one piece and in all (2 + 2), end of the directory (2), the
/// directory of where its items begin (2 each); items, from the end.
inline constexpr std::size_t revision_size = 4;
inline constexpr std::size_t level_at = 4;
inline constexpr std::size_t directory_end_at = 9;
inline constexpr std::size_t directory_start = 11;
inline constexpr std::size_t directory_entry = 2;

/// A leaf's item: flags and size less three (2 bytes), size of the key (1), key, number of the
/// component unless it is the first (2), part of the tag. An item above: child (4), size of the key
/// (1), key, component (2).
inline constexpr std::size_t item_header = 2;
inline constexpr std::size_t key_length = 1;
inline constexpr std::size_t component_number = 2;
inline constexpr std::size_t block_number = 4;

/// In the first two bytes of a leaf's item.
inline constexpr unsigned deflated_flag = 0x8000;
inline constexpr unsigned last_flag = 0x4000;
inline constexpr unsigned first_flag = 0x2000;
inline constexpr unsigned size_bits = 0x1fff;

}  // namespace kiosque::glass
