#include "analyzers/entities/name_statistics.h"

#include "analyzers/error.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::string_view magic = "KQNS";
constexpr std::uint64_t version = 1;
constexpr std::size_t header_size = 20;
constexpr std::size_t bucket_count = 65536;
constexpr std::size_t entry_size = 6;

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

[[noreturn]] void refuse(const char* why) {
    throw Error(std::string("the name statistics are unusable (") + why +
                "); install the program again");
}

}  // namespace

NameStatistics::NameStatistics(std::string_view bytes) {
    if (bytes.size() < header_size || !bytes.starts_with(magic)) refuse("not such a file");
    if (little_endian(bytes, 4, 4) != version) refuse("another version");
    const std::size_t count = little_endian(bytes, 8, 4);
    const std::size_t starts_size = 4 * (bucket_count + 1);
    if (bytes.size() != header_size + starts_size + entry_size * count) refuse("truncated");
    checksum_ = little_endian(bytes, 12, 8);
    if (fnv1a(bytes.substr(header_size)) != checksum_) refuse("damaged");

    bucket_starts_.reserve(bucket_count + 1);
    for (std::size_t i = 0; i <= bucket_count; ++i) {
        bucket_starts_.push_back(
            static_cast<std::uint32_t>(little_endian(bytes, header_size + 4 * i, 4)));
    }
    const bool sorted = std::is_sorted(bucket_starts_.begin(), bucket_starts_.end());
    if (!sorted || bucket_starts_.back() != count) refuse("damaged");

    entries_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = header_size + starts_size + entry_size * i;
        entries_.push_back({static_cast<std::uint32_t>(little_endian(bytes, at, 3)),
                            static_cast<std::uint32_t>(little_endian(bytes, at + 3, 3))});
    }
}

NameCounts NameStatistics::find(WordKey key) const {
    const std::size_t bucket = key >> 48U;
    const auto key_bits = static_cast<std::uint32_t>(key >> 24U & 0xFFFFFFU);
    for (std::size_t i = bucket_starts_[bucket]; i < bucket_starts_[bucket + 1]; ++i) {
        if (entries_[i].key_bits != key_bits) continue;
        const std::uint32_t counts = entries_[i].counts;
        const auto five_bits = [counts](unsigned shift) {
            return static_cast<std::uint8_t>(counts >> shift & 31U);
        };
        return {five_bits(0), five_bits(5), five_bits(10), five_bits(15),
                (counts >> 20U & 1U) != 0};
    }
    return {};
}

}  // namespace kiosque
