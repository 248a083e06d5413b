#pragma once

#include "analyzers/entities/tagger/hashed_table.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kiosque {

template <std::size_t row_size>
using TableEntry = std::pair<std::uint64_t, std::array<std::uint8_t, row_size>>;

inline void append_little_endian(std::string& bytes, std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

struct TableBytes {
    std::string bytes;
    std::size_t buckets = 0;
    std::size_t rows = 0;
};

/// The bytes of a HashedTable with `entries`, two to a bucket on average.
template <std::size_t row_size>
TableBytes table_bytes(std::vector<TableEntry<row_size>> entries) {
    using Table = HashedTable<row_size>;
    TableBytes table;
    table.rows = entries.size();
    table.buckets = std::max<std::size_t>(1, entries.size() / 2);
    std::ranges::sort(entries);  // the bucket grows with the hash
    std::vector<std::uint32_t> starts(table.buckets + 1);
    for (const auto& entry : entries) ++starts[Table::bucket(entry.first, table.buckets) + 1];
    std::uint32_t sum = 0;
    for (std::uint32_t& start : starts) start = sum += start;
    for (const std::uint32_t start : starts) append_little_endian(table.bytes, start, 4);
    for (const auto& entry : entries)
        append_little_endian(table.bytes, Table::check(entry.first), 2);
    for (const auto& [hash, row] : entries) table.bytes.append(row.begin(), row.end());
    table.bytes.append(Table::padding, '\0');
    return table;
}

}  // namespace kiosque
