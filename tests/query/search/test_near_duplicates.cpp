#include "query/search/hits/near_duplicates.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

std::string words(std::mt19937& random, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "mot" + std::to_string(random() % 5'000) + " ";
    return text;
}

}  // namespace

TEST_CASE("copies share their group whatever case, accents, punctuation and new beginnings") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    NearDuplicates texts;
    const std::string dispatch = words(random, 150);
    CHECK(texts.add("Été à la mer. " + dispatch) == 0U);
    CHECK(texts.add("ETE A LA MER " + dispatch) == 0U);
    CHECK(texts.add("De notre correspondant, ce matin. " + dispatch) == 0U);
    CHECK(texts.add(dispatch.substr(0, dispatch.find(' ', dispatch.size() / 2))) == 0U);
    CHECK(texts.add(words(random, 150)) == 1U);
    CHECK_FALSE(texts.add(words(random, 150), true));
    CHECK(texts.add(dispatch, true) == 0U);
    CHECK(texts.groups() == 2);
}

TEST_CASE("short texts and a common formula make no copies") {
    std::mt19937 random(7);
    NearDuplicates texts;
    CHECK(texts.add("") == 0U);
    CHECK(texts.add("") == 1U);
    CHECK(texts.add("Un mot.") == 2U);
    CHECK(texts.add("Un mot.") == 3U);
    const std::string formula = "retrouvez chaque soir le journal de vingt heures sur notre chaîne";
    for (std::size_t i = 4; i < 40; ++i) CHECK(texts.add(words(random, 80) + formula) == i);
}

TEST_CASE("containment is estimated from sketches") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string one = words(random, 400);
    const std::string other = words(random, 400);
    CHECK(containment(sketch_of(one), sketch_of(one)) == 1);
    CHECK(containment(sketch_of(one), sketch_of(other)) < 0.1);
    CHECK(containment(sketch_of(one + other), sketch_of(one)) > 0.9);
    CHECK(containment({}, sketch_of(one)) == 0);
}
