#pragma once

#include <cstddef>
#include <string_view>

namespace kiosque::glass {

/// The file `iamglass` (Xapian 1.4, backends/glass/glass_version.cc): magic, which ends with the
/// format's date, UUID, revision, and for each table, the posting lists first, root block, flags,
/// entries and size of blocks as packed numbers, among others.
inline constexpr std::string_view version_magic = "\x0f\x0dXapian Glass\x04\x6e";

/// Flags of a table; its level stands above them.
inline constexpr unsigned sequential = 2;
inline constexpr unsigned without_blocks = 1;

/// Sizes of blocks are told in units of 2^11 bytes.
inline constexpr unsigned block_size_shift = 11;
inline constexpr std::size_t largest_block_size = 65536;

}  // namespace kiosque::glass
