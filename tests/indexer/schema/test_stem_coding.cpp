#include "indexer/schema/stem_coding.h"
#include "indexer/schema/token_stream.h"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

std::vector<std::uint64_t> hashes_of(std::size_t stems, unsigned first) {
    std::vector<std::uint64_t> hashes;
    for (std::size_t i = 0; i < stems; ++i)
        hashes.push_back(stem_hash("stem" + std::to_string(first + i)));
    return hashes;
}

std::string written(const StemCoding& coding) {
    ByteWriter out;
    coding.write(out);
    return out.take();
}

}  // namespace

TEST_CASE("stems have different codes, in as few bytes as they fit") {
    struct Case {
        std::size_t stems;
        std::uint32_t width;
        std::size_t most_bytes;  ///< of the coding itself
    };
    const auto [stems, width, most_bytes] =
        GENERATE(Case{1, 1, 3}, Case{2, 1, 3}, Case{40, 1, 6}, Case{130, 1, 46}, Case{200, 1, 104},
                 Case{250, 1, 254}, Case{251, 2, 10}, Case{600, 2, 20}, Case{5000, 2, 350},
                 Case{50'000, 2, 26'000}, Case{70'000, 3, 1500});
    const auto seed = std::random_device{}();
    CAPTURE(stems, seed);
    auto hashes = hashes_of(stems, seed % 1'000'000);
    std::vector<std::uint64_t> shuffled(hashes);
    shuffled.insert(shuffled.end(), hashes.begin(), hashes.end());
    std::ranges::shuffle(shuffled, std::mt19937(seed));
    const StemCoding coding(shuffled);
    CHECK(coding.width() == width);
    CHECK(written(coding).size() <= most_bytes);
    std::vector<StemCoding::Code> codes;
    for (const std::uint64_t hash : hashes) codes.push_back(coding.code(hash));
    std::ranges::sort(codes);
    CHECK(codes.front() > 0);
    CHECK(codes.back() < 1U << (8 * width));
    CHECK(std::ranges::adjacent_find(codes) == codes.end());
    CHECK(written(StemCoding(hashes)) == written(coding));
}

TEST_CASE("a coding is read as it was written, and damage is told") {
    const std::size_t stems = GENERATE(0, 1, 100, 300);
    CAPTURE(stems);
    const auto hashes = hashes_of(stems, 0);
    const StemCoding coding(hashes);
    const std::string bytes = written(coding);
    StemCoding read;
    ByteReader in(bytes);
    REQUIRE(read.read(in));
    CHECK(in.at_end());
    for (const std::uint64_t hash : hashes) CHECK(read.code(hash) == coding.code(hash));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ByteReader cut(std::string_view(bytes).substr(0, size));
        CHECK_FALSE(read.read(cut));
    }
    ByteReader without_seeds(std::string_view("\1\0", 2));
    CHECK_FALSE(read.read(without_seeds));
    CHECK(read.code(1) <= 0xff);
}
