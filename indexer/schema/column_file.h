#pragma once

#include "indexer/schema/fields.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include <xapian.h>

namespace kiosque {

/// The file of NumberColumns, in the machine's own byte order:
///
///     header, its checksum
///     a column a counted slot: begins (u32 for documents 0 to last + 1), numbers (u32, ascending
///     by document), 16 bytes of nothing, checksums (u64 a block of documents)
///
/// every part on a multiple of 8 bytes.
inline constexpr std::string_view column_file_name = "columns";

inline constexpr std::array<std::uint32_t, facet_fields + 2> counted_slots = [] {
    std::array<std::uint32_t, facet_fields + 2> slots{};
    for (std::size_t i = 0; i < facet_fields; ++i) slots[i] = facet_table[i].slot;
    slots[facet_fields] = slot::about_years;
    slots[facet_fields + 1] = slot::date;
    return slots;
}();

/// One state of one database. Revisions grow with every commit; a database that takes another's
/// place has another identity.
struct DatabaseState {
    std::array<char, 36> identity{};
    std::uint32_t documents = 0;
    std::uint64_t revision = 0;
    std::uint32_t last_document = 0;
    std::uint32_t padding = 0;

    bool operator==(const DatabaseState&) const = default;
};

/// nullopt for what has no revision: a remote database, or several joined.
std::optional<DatabaseState> state_of(const Xapian::Database& database);

/// Where the parts of a column begin in the file.
struct ColumnLayout {
    std::uint64_t begins = 0;
    std::uint64_t numbers = 0;
    std::uint64_t checksums = 0;
    std::uint64_t size = 0;  ///< numbers
};

struct ColumnHeader {
    std::uint64_t kind = 0;
    DatabaseState state;
    std::array<ColumnLayout, counted_slots.size()> columns{};
    std::uint64_t checksum = 0;  ///< of all before
};
static_assert(std::has_unique_object_representations_v<ColumnHeader>);

/// Blocks of documents 0 to last.
std::size_t block_count(Xapian::docid last);

std::uint64_t block_checksum(std::span<const std::uint32_t> begins,
                             std::span<const std::uint32_t> numbers);

/// nullopt if the bytes are no whole file, or one of another version or kind of machine.
std::optional<ColumnHeader> read_column_header(std::span<const std::byte> bytes);

/// With its parts in order; `sizes` are the columns' numbers.
ColumnHeader make_column_header(const DatabaseState& state,
                                const std::array<std::uint64_t, counted_slots.size()>& sizes);

/// The size of the file with this header.
std::uint64_t file_size(const ColumnHeader& header);

}  // namespace kiosque
