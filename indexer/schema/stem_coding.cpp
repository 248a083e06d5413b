#include "indexer/schema/stem_coding.h"

#include "analyzers/error.h"

#include <algorithm>
#include <span>

namespace kiosque {
namespace {

using Code = StemCoding::Code;
using Hashes = std::vector<std::uint64_t>;

constexpr std::uint32_t widest = 3;
constexpr unsigned seeds = 256;

/// Multiply-shift hashing (Dietzfelbinger et al., 1997), each seed under another mask. Another
/// factor for each would give a stem codes in equal steps, and some stems the same few whatever the
/// seed.
Code code_under(std::uint64_t hash, std::uint8_t seed, std::uint32_t width) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    constexpr std::uint64_t step = 0xD1342543DE82EF94;
    return static_cast<Code>((hash ^ step * seed) * odd >> (64 - 8 * width));
}

/// What a bucket goes by: not what the codes are made of first of all.
std::uint32_t low_half(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash);
}

/// True and the codes taken if all of them are free.
bool take(std::span<const std::uint64_t> hashes, std::uint8_t seed, std::uint32_t width,
          std::vector<bool>& taken) {
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const Code code = code_under(hashes[i], seed, width);
        if (!taken[code]) {
            taken[code] = true;
            continue;
        }
        while (i-- > 0) taken[code_under(hashes[i], seed, width)] = false;
        return false;
    }
    return true;
}

/// Fewer, fuller buckets take less room; fuller than this they hardly ever succeed. A bucket that
/// meets codes taken by half finds room for its stems with a chance of about e^(-stems × load / 2),
/// of which 256 seeds make up for e^-4.
std::size_t fullest_bucket(std::size_t stems, std::size_t codes) {
    return std::clamp<std::size_t>(8 * codes / stems, 2, 64);
}

/// What is left of codes at the end is found by chance: not all of them should be needed.
std::size_t most_stems(std::uint32_t width) {
    const std::size_t codes = std::size_t{1} << (8 * width);
    return codes - codes / 40;
}

}  // namespace

StemCoding::StemCoding(Hashes hashes) {
    // Those of a bucket stand together.
    std::ranges::sort(hashes, [](std::uint64_t a, std::uint64_t b) {
        return low_half(a) != low_half(b) ? low_half(a) < low_half(b) : a < b;
    });
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    if (hashes.empty()) return;
    for (width_ = 1; width_ <= widest; ++width_) {
        if (hashes.size() > most_stems(width_)) continue;
        for (std::size_t fullest = fullest_bucket(hashes.size(), most_stems(width_)); fullest > 0;
             fullest = fullest * 3 / 4)
            if (assign(hashes, hashes.size() / fullest + 1)) return;
    }
    throw Error("an article has more different words than can be numbered");
}

bool StemCoding::assign(const Hashes& hashes, std::size_t buckets) {
    seeds_.assign(buckets, '\0');
    std::vector<std::span<const std::uint64_t>> filled;
    for (auto begin = hashes.begin(); begin != hashes.end();) {
        const auto end = std::find_if(begin, hashes.end(), [&](std::uint64_t hash) {
            return bucket(hash) != bucket(*begin);
        });
        filled.emplace_back(begin, end);
        begin = end;
    }
    std::ranges::stable_sort(filled, std::ranges::greater(), &std::span<const std::uint64_t>::size);
    std::vector<bool> taken(std::size_t{1} << (8 * width_), false);
    taken[0] = true;
    for (const auto stems : filled) {
        unsigned seed = 0;
        while (seed < seeds && !take(stems, static_cast<std::uint8_t>(seed), width_, taken)) ++seed;
        if (seed == seeds) return false;
        seeds_[bucket(stems.front())] = static_cast<char>(seed);
    }
    return true;
}

std::size_t StemCoding::bucket(std::uint64_t hash) const {
    return low_half(hash) * std::uint64_t{seeds_.size()} >> 32;
}

Code StemCoding::code(std::uint64_t hash) const {
    return code_under(hash, static_cast<std::uint8_t>(seeds_[bucket(hash)]), width_);
}

void StemCoding::write(ByteWriter& out) const {
    out.byte(static_cast<std::uint8_t>(width_));
    out.string(seeds_);
}

bool StemCoding::read(ByteReader& in) {
    const std::uint32_t width = in.byte();
    width_ = std::clamp<std::uint32_t>(width, 1, widest);
    seeds_ = in.string();
    if (!seeds_.empty()) return in.ok() && width == width_;
    seeds_.assign(1, '\0');
    return false;
}

}  // namespace kiosque
