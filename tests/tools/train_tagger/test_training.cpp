#include "tools/train_tagger/chain_math.h"
#include "tools/train_tagger/exchange_clustering.h"
#include "tools/train_tagger/span_score.h"
#include "tools/train_tagger/write_table.h"

#include <map>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

constexpr Tag person_begins = make_tag(NameType::person, Part::begin);
constexpr Tag person_ends = make_tag(NameType::person, Part::last);
constexpr Tag place_alone = make_tag(NameType::place, Part::unit);

}  // namespace

TEST_CASE("the gradient is the slope of the likelihood") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto score = [&random] { return static_cast<float>(random() % 2001) / 1000.0F - 1.0F; };
    std::vector<FloatScores> scores(3);
    for (FloatScores& lanes : scores)
        for (float& lane : lanes) lane = score();
    FloatTransitions transitions{};
    for (FloatScores& before : transitions)
        for (float& weight : before) weight = score();
    const std::vector<Tag> gold{person_begins, person_ends, place_alone};
    ChainGradient gradient;
    const double loss = likelihood_gradient(scores, transitions, gold, gradient);
    constexpr float step = 0.01F;
    ChainGradient unused;
    for (Tag tag = 0; tag < tag_count; ++tag) {
        auto moved = scores;
        moved[1][tag] += step;
        const double slope =
            (loss - likelihood_gradient(moved, transitions, gold, unused)) / double{step};
        CHECK(slope == Approx(gradient.tokens[1][tag]).margin(0.02));
    }
    FloatTransitions moved = transitions;
    moved[person_ends][place_alone] += step;
    const double slope = (loss - likelihood_gradient(scores, moved, gold, unused)) / double{step};
    CHECK(slope == Approx(gradient.transitions[person_ends][place_alone]).margin(0.02));
}

TEST_CASE("words of the same contexts come into one class") {
    // Words 0, 2, 4 stand in contexts 0 and 1, the others in 2 and 3.
    WordContexts contexts;
    for (std::uint32_t word = 0; word < 6; ++word) {
        const std::uint32_t context = word % 2 * 2;
        contexts.push_back({{context, 10 + word}, {context + 1, 20}});
    }
    const auto classes = cluster_words(contexts, 4, 2, 5, [](int, std::size_t) {});
    CHECK(classes[0] == classes[2]);
    CHECK(classes[0] == classes[4]);
    CHECK(classes[1] == classes[3]);
    CHECK(classes[0] != classes[1]);
}

TEST_CASE("spans count when edges and type are right") {
    const std::vector<Tag> gold{person_begins, person_ends, outside, place_alone};
    const std::vector<Tag> tags{person_begins, person_ends, place_alone, outside};
    SpanScore score;
    score.add(tags, gold);
    CHECK(score.all().right == 1);
    CHECK(score.all().given == 2);
    CHECK(score.all().gold == 2);
    CHECK(score.types[0].f1() == Approx(1.0));
}

TEST_CASE("a written table is found again") {
    std::mt19937_64 random(7);
    std::vector<TableEntry<3>> entries;
    for (int i = 0; i < 1000; ++i) {
        const auto byte = static_cast<std::uint8_t>(i);
        entries.push_back({random(), {byte, 1, 2}});
    }
    const TableBytes table = table_bytes<3>(entries);
    using Table = HashedTable<3>;
    REQUIRE(table.bytes.size() == Table::bytes_for(table.buckets, table.rows));
    const Table found(table.bytes, table.buckets, table.rows);
    REQUIRE(found.sound());
    int right = 0;
    for (const auto& [hash, row] : entries) {
        const unsigned char* place = found.find(hash);
        REQUIRE(place != nullptr);
        right += place[0] == row[0];
    }
    CHECK(right >= 999);  // two keys of one bucket may share a check
}
