#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// A read-only hash table in foreign bytes, little-endian: u32 starts[buckets + 1], u16
/// checks[rows], rows of `row_size` bytes, `padding` zeros. Rows lie bucket by bucket and
/// starts[b] … starts[b + 1] are those of bucket b. Keys are not kept: a stranger is taken for a
/// key once in 65,536 rows that it is compared with. Open addressing was tried: a key that is not
/// there, which most are, cost a dozen probes and as many cache lines as two.
template <std::size_t row_size>
class HashedTable {
  public:
    /// A row may be read as if it were so much longer.
    static constexpr std::size_t padding = 16;

    static constexpr std::size_t bytes_for(std::size_t buckets, std::size_t rows) {
        return 4 * (buckets + 1) + (2 + row_size) * rows + padding;
    }
    static constexpr std::size_t bucket(std::uint64_t hash, std::size_t buckets) {
        return static_cast<std::size_t>((hash >> 32U) * buckets >> 32U);
    }
    static constexpr std::uint16_t check(std::uint64_t hash) {
        return static_cast<std::uint16_t>(hash);
    }

    HashedTable() = default;
    /// `bytes` has bytes_for(buckets, rows) bytes and outlives the table; both numbers are under
    /// 2^32 and `buckets` is not 0.
    HashedTable(std::string_view bytes, std::size_t buckets, std::size_t rows)
        : starts_(reinterpret_cast<const unsigned char*>(bytes.data())),
          checks_(starts_ + 4 * (buckets + 1)),
          rows_(checks_ + 2 * rows),
          buckets_(buckets),
          size_(rows) {}

    /// Whether every bucket lies within the rows: to be asked before anything is looked up.
    bool sound() const {
        std::uint32_t before = 0;
        for (std::size_t b = 0; b <= buckets_; ++b) {
            const std::uint32_t start = u32(starts_ + 4 * b);
            if (start < before || start > size_) return false;
            before = start;
        }
        return true;
    }

    std::size_t size() const { return size_; }

    /// Asks for the memory that find(hash) will read first.
    void approach(std::uint64_t hash) const {
        __builtin_prefetch(starts_ + 4 * bucket(hash, buckets_));
    }

    /// The row of `hash`; nullptr if there is none.
    const unsigned char* find(std::uint64_t hash) const {
        const unsigned char* start = starts_ + 4 * bucket(hash, buckets_);
        const std::size_t end = u32(start + 4);
        const std::uint16_t wanted = check(hash);
        for (std::size_t i = u32(start); i < end; ++i)
            if (u16(checks_ + 2 * i) == wanted) return rows_ + row_size * i;
        return nullptr;
    }

  private:
    static std::uint16_t u16(const unsigned char* bytes) {
        return static_cast<std::uint16_t>(bytes[0] | bytes[1] << 8U);
    }
    static std::uint32_t u32(const unsigned char* bytes) {
        return std::uint32_t{u16(bytes)} | std::uint32_t{u16(bytes + 2)} << 16U;
    }

    static constexpr unsigned char empty_starts[8] = {};

    const unsigned char* starts_ = empty_starts;
    const unsigned char* checks_ = empty_starts;
    const unsigned char* rows_ = empty_starts;
    std::size_t buckets_ = 1;
    std::size_t size_ = 0;
};

}  // namespace kiosque
