#pragma once

#include "analyzers/entities/tagger/hashed_table.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kiosque {

template <std::size_t payload>
using TableEntry = std::pair<std::uint64_t, std::array<std::uint8_t, payload>>;

/// The bytes of a HashedTable with `entries`, most important first: of two that the table cannot
/// tell apart, or one for which there is no place within its reach, the later is left out.
template <std::size_t payload, std::size_t check_bytes>
std::string table_bytes(const std::vector<TableEntry<payload>>& entries, std::size_t rows) {
    using Table = HashedTable<payload, check_bytes>;
    std::string bytes(rows * Table::row_size, '\0');
    for (const auto& [hash, values] : entries) {
        std::size_t at = Table::home(hash, rows);
        const std::uint32_t check = Table::check(hash);
        for (std::size_t probe = 0; probe < Table::max_probes; ++probe) {
            char* row = bytes.data() + at * Table::row_size;
            std::uint32_t found = 0;
            for (std::size_t i = check_bytes; i-- > 0;)
                found = found << 8U | static_cast<unsigned char>(row[payload + i]);
            if (found == check) break;
            if (found == 0) {
                std::copy(values.begin(), values.end(), row);
                for (std::size_t i = 0; i < check_bytes; ++i)
                    row[payload + i] = static_cast<char>(check >> (8 * i) & 0xFFU);
                break;
            }
            if (++at == rows) at = 0;
        }
    }
    return bytes;
}

inline void append_little_endian(std::string& bytes, std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
}

}  // namespace kiosque
