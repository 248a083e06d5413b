#include "indexer/schema/token_stream.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// Stems at ascending positions, with gaps and several at one place.
std::vector<PlacedStem> some_stems(std::mt19937& random, std::size_t count, std::size_t different) {
    std::vector<PlacedStem> stems;
    std::uint32_t position = 0;
    for (std::size_t i = 0; i < count; ++i) {
        position += i == 0 ? 1 : static_cast<std::uint32_t>(std::min<std::size_t>(random() % 8, 2));
        stems.push_back({position, stem_hash(std::to_string(random() % different))});
    }
    return stems;
}

/// Every stem is told at its positions, and at no other.
bool tells(const TokenStream& stream, const TokenStream::Part& part,
           const std::vector<PlacedStem>& stems) {
    const std::uint32_t size = stems.empty() ? 0 : stems.back().position;
    if (part.size() != size) return false;
    std::set<std::pair<std::uint32_t, std::uint64_t>> placed;
    std::set<std::uint64_t> hashes;
    for (const PlacedStem& stem : stems) {
        placed.emplace(stem.position, stem.hash);
        hashes.insert(stem.hash);
    }
    for (std::uint32_t position = 0; position <= size + 1; ++position)
        for (const std::uint64_t hash : hashes)
            if (part.has(position, stream.code_of(hash)) != placed.contains({position, hash}))
                return false;
    return true;
}

}  // namespace

TEST_CASE("a token stream tells the stems of an article at their places") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto [title, text] =
        GENERATE(std::pair<std::size_t, std::size_t>{1, 0}, std::pair{0, 1}, std::pair{3, 30},
                 std::pair{9, 400}, std::pair{20, 3000}, std::pair{300, 300});
    CAPTURE(title, text);
    const auto title_stems = some_stems(random, title, 50);
    const auto text_stems = some_stems(random, text, text);
    const std::string value = encode_token_stream(title_stems, text_stems);
    TokenStream stream;
    REQUIRE(stream.read(value));
    CHECK(tells(stream, stream.title(), title_stems));
    CHECK(tells(stream, stream.text(), text_stems));
    for (std::size_t size = 0; size < std::min<std::size_t>(value.size(), 300); ++size)
        CHECK_FALSE(stream.read(std::string_view(value).substr(0, size)));
}

TEST_CASE("an article without words has no token stream") {
    CHECK(encode_token_stream({}, {}).empty());
}
