#include "analyzers/entities/tagger/viterbi.h"

#include <limits>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

int total(std::span<const TagScores> scores, const Transitions& transitions,
          std::span<const Tag> tags) {
    int sum = scores[0][tags[0]];
    for (std::size_t i = 1; i < tags.size(); ++i)
        sum += scores[i][tags[i]] + transitions[tags[i - 1]][tags[i]];
    return sum;
}

bool is_sequence(std::span<const Tag> tags) {
    if (!opens(tags.front()) || !closes(tags.back())) return false;
    for (std::size_t i = 1; i < tags.size(); ++i)
        if (!may_follow(tags[i - 1], tags[i])) return false;
    return true;
}

/// The score of the best sequence, by trying all.
int best_total(std::span<const TagScores> scores, const Transitions& transitions,
               std::vector<Tag>& tags) {
    if (tags.size() == scores.size())
        return is_sequence(tags) ? total(scores, transitions, tags)
                                 : std::numeric_limits<int>::min();
    int best = std::numeric_limits<int>::min();
    for (Tag tag = 0; tag < tag_count; ++tag) {
        tags.push_back(tag);
        best = std::max(best, best_total(scores, transitions, tags));
        tags.pop_back();
    }
    return best;
}

}  // namespace

TEST_CASE("what may follow what") {
    constexpr Tag begin = make_tag(NameType::place, Part::begin);
    constexpr Tag last = make_tag(NameType::place, Part::last);
    constexpr Tag other_last = make_tag(NameType::person, Part::last);
    constexpr Tag unit = make_tag(NameType::organisation, Part::unit);
    CHECK(may_follow(outside, outside));
    CHECK(may_follow(outside, begin));
    CHECK(may_follow(begin, last));
    CHECK(may_follow(last, unit));
    CHECK_FALSE(may_follow(begin, other_last));
    CHECK_FALSE(may_follow(begin, outside));
    CHECK_FALSE(may_follow(outside, last));
    CHECK(type_of(unit) == NameType::organisation);
    CHECK(part_of(last) == Part::last);
}

TEST_CASE("the decoder finds what trying all sequences finds") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto score = [&random] {
        return static_cast<std::int16_t>(static_cast<int>(random() % 401) - 200);
    };
    ViterbiScratch scratch;
    for (int round = 0; round < 60; ++round) {
        std::vector<TagScores> scores(1 + random() % 4);
        for (TagScores& lanes : scores)
            for (std::int16_t& lane : lanes) lane = score();
        Transitions transitions;
        for (auto& before : transitions)
            for (std::int16_t& weight : before) weight = score();
        std::vector<Tag> best(scores.size());
        decode(scores, transitions, scratch, best);
        REQUIRE(is_sequence(best));
        std::vector<Tag> tried;
        CHECK(total(scores, transitions, best) == best_total(scores, transitions, tried));
    }
}

TEST_CASE("no tokens, no tags; a long text of extremes overflows nothing") {
    ViterbiScratch scratch;
    decode({}, Transitions{}, scratch, {});
    TagScores extreme;
    extreme.fill(std::numeric_limits<std::int16_t>::max());
    const std::vector<TagScores> scores(20000, extreme);
    std::vector<Tag> best(scores.size());
    decode(scores, Transitions{}, scratch, best);
    CHECK(is_sequence(best));
}
