#include "indexer/schema/column_file.h"

#include "indexer/schema/number_columns.h"

#include <cstring>
#include <string>

#include <xxhash.h>

namespace kiosque {
namespace {

/// Read on a machine with another byte order, it is another number.
constexpr std::uint64_t file_kind = 0x316c6f636b71736bU;

constexpr std::uint64_t readable_behind = 16;

constexpr std::uint64_t whole_words(std::uint64_t bytes) {
    return (bytes + 7) / 8 * 8;
}

std::uint64_t header_checksum(const ColumnHeader& header) {
    return XXH3_64bits(&header, offsetof(ColumnHeader, checksum));
}

}  // namespace

std::optional<DatabaseState> state_of(const Xapian::Database& database) {
    DatabaseState state;
    try {
        state.revision = database.get_revision();
    } catch (const Xapian::InvalidOperationError&) {
        return std::nullopt;
    } catch (const Xapian::UnimplementedError&) {
        return std::nullopt;
    }
    const std::string identity = database.get_uuid();
    if (identity.size() != state.identity.size()) return std::nullopt;
    std::memcpy(state.identity.data(), identity.data(), identity.size());
    state.documents = database.get_doccount();
    state.last_document = database.get_lastdocid();
    return state;
}

std::size_t block_count(Xapian::docid last) {
    return last / NumberColumns::block_size + 1;
}

std::uint64_t block_checksum(std::span<const std::uint32_t> begins,
                             std::span<const std::uint32_t> numbers) {
    return XXH3_64bits_withSeed(numbers.data(), numbers.size_bytes(),
                                XXH3_64bits(begins.data(), begins.size_bytes()));
}

ColumnHeader make_column_header(const DatabaseState& state,
                                const std::array<std::uint64_t, counted_slots.size()>& sizes) {
    ColumnHeader header;
    header.kind = file_kind;
    header.state = state;
    std::uint64_t place = sizeof(ColumnHeader);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        ColumnLayout& column = header.columns[i];
        column.size = sizes[i];
        column.begins = place;
        column.numbers = column.begins + whole_words((std::uint64_t{state.last_document} + 2) * 4);
        column.checksums = column.numbers + whole_words(column.size * 4) + readable_behind;
        place = column.checksums + block_count(state.last_document) * 8;
    }
    header.checksum = header_checksum(header);
    return header;
}

std::uint64_t file_size(const ColumnHeader& header) {
    return header.columns.back().checksums + block_count(header.state.last_document) * 8;
}

std::optional<ColumnHeader> read_column_header(std::span<const std::byte> bytes) {
    ColumnHeader header;
    if (bytes.size() < sizeof header) return std::nullopt;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.kind != file_kind || header.checksum != header_checksum(header) ||
        file_size(header) != bytes.size())
        return std::nullopt;
    return header;
}

}  // namespace kiosque
