#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// A read-only hash table in foreign bytes: rows of `payload` bytes followed by a check of
/// `check_bytes`, little-endian; open addressing, and check 0 marks a free row. The keys
/// themselves are not kept: a stranger is taken for a key once in 2^(8 check_bytes) rows it meets.
/// Whatever the bytes, a look-up stays in bounds and ends after max_probes rows.
template <std::size_t payload, std::size_t check_bytes>
class HashedTable {
  public:
    static constexpr std::size_t row_size = payload + check_bytes;
    static constexpr std::size_t max_probes = 64;

    HashedTable() = default;
    /// `rows` (a multiple of row_size, under 4 billion rows) must outlive the table.
    explicit HashedTable(std::string_view rows)
        : rows_(reinterpret_cast<const unsigned char*>(rows.data())),
          size_(rows.size() / row_size) {}

    std::size_t size() const { return size_; }

    /// The row of `hash`, payload first; nullptr if there is none.
    const unsigned char* find(std::uint64_t hash) const {
        if (size_ == 0) return nullptr;
        const std::uint32_t wanted = check(hash);
        std::size_t at = home(hash, size_);
        for (std::size_t probe = 0; probe < max_probes; ++probe) {
            const unsigned char* row = rows_ + at * row_size;
            const std::uint32_t found = read(row + payload);
            if (found == wanted) return row;
            if (found == 0) return nullptr;
            if (++at == size_) at = 0;
        }
        return nullptr;
    }

    static constexpr std::size_t home(std::uint64_t hash, std::size_t size) {
        return static_cast<std::size_t>((hash >> 32U) * size >> 32U);
    }
    static constexpr std::uint32_t check(std::uint64_t hash) {
        constexpr std::uint64_t mask = (std::uint64_t{1} << (8 * check_bytes)) - 1;
        const auto bits = static_cast<std::uint32_t>(hash & mask);
        return bits == 0 ? 1 : bits;
    }

  private:
    static std::uint32_t read(const unsigned char* bytes) {
        std::uint32_t value = 0;
        for (std::size_t i = check_bytes; i-- > 0;) value = value << 8U | bytes[i];
        return value;
    }

    const unsigned char* rows_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace kiosque
