#include "query/search/patterns/coded_pattern.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

using Positions = std::vector<std::uint32_t>;

/// Words of a small vocabulary, now and then two at a place.
std::vector<PlacedStem> some_text(std::mt19937& random, std::size_t positions,
                                  std::size_t vocabulary) {
    std::vector<PlacedStem> stems;
    for (std::uint32_t position = 1; position <= positions; ++position) {
        const std::size_t here = random() % 8 == 0 ? 2 : random() % 8 == 1 ? 0 : 1;
        for (std::size_t i = 0; i < here; ++i)
            stems.push_back({position, stem_hash(std::to_string(random() % vocabulary))});
    }
    return stems;
}

/// One to three places of one or two words that the text has.
CodedPattern some_pattern(std::mt19937& random, const TokenStream& stream,
                          const std::vector<PlacedStem>& text) {
    CodedPattern pattern;
    std::uint32_t offset = 0;
    for (std::size_t places = 1 + random() % 3; places > 0; --places) {
        CodedPattern::Place& place = pattern.places.emplace_back();
        place.offset = offset;
        place.frequency = random() % 3;
        place.anything = random() % 8 == 0;
        for (std::size_t words = 1 + random() % 2; words > 0; --words)
            place.codes.push_back(stream.code_of(text[random() % text.size()].hash));
        offset += static_cast<std::uint32_t>(1 + random() % 2);
    }
    if (random() % 2 == 0) pattern.distance = static_cast<std::uint32_t>(random() % 4);
    return pattern;
}

/// By trying every choice of positions.
bool found_by_trial(const CodedPattern& pattern, const TokenStream::Part& part, Positions& chosen) {
    const std::size_t next = chosen.size();
    if (next == pattern.places.size()) {
        const auto [first, last] = std::ranges::minmax(chosen);
        if (pattern.distance) return last - first <= *pattern.distance;
        for (std::size_t i = 0; i < next; ++i)
            if (chosen[i] != chosen[0] + pattern.places[i].offset) return false;
        return true;
    }
    for (std::uint32_t position = 1; position <= part.size(); ++position) {
        if (!pattern.places[next].meets(part, position)) continue;
        chosen.push_back(position);
        const bool found = found_by_trial(pattern, part, chosen);
        chosen.pop_back();
        if (found) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("patterns are found in token streams where a trial of all places finds them") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t found = 0;
    for (int round = 0; round < 2000; ++round) {
        const auto text = some_text(random, 1 + random() % 25, 2 + random() % 12);
        if (text.empty()) continue;
        const std::string value = encode_token_stream({}, text);
        TokenStream stream;
        REQUIRE(stream.read(value));
        const CodedPattern pattern = some_pattern(random, stream, text);
        CAPTURE(round);
        Positions chosen;
        const bool expected = found_by_trial(pattern, stream.text(), chosen);
        CHECK(pattern.found_in(stream.text()) == expected);
        CHECK_FALSE(pattern.found_in(stream.title()));
        found += expected ? 1U : 0U;
    }
    CHECK(found > 100);
}
