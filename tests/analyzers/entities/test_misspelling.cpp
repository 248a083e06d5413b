#include "analyzers/entities/misspelling.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("one edit: insert, drop, replace, exchange") {
    const struct {
        const char *a, *b;
        bool apart;
    } cases[] = {
        {"altman", "alman", true},   {"altman", "altmann", true}, {"altman", "altmen", true},
        {"altman", "atlman", true},  {"altman", "altman", false}, {"altman", "atman", true},
        {"altman", "almna", false},  {"altman", "alt", false},    {"", "a", true},
        {"altman", "tlaman", false},
    };
    for (const auto& c : cases) {
        INFO(c.a << ' ' << c.b);
        CHECK(one_edit_apart(c.a, c.b) == c.apart);
        CHECK(one_edit_apart(c.b, c.a) == c.apart);
    }
}

TEST_CASE("the index finds what comparing with every name finds") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        const auto name = [&random] {
            std::string letters;
            const auto length = 5 + random() % 3;
            for (std::size_t i = 0; i < length; ++i) letters += "abc"[random() % 3];
            return letters;
        };
        const std::string known = name();
        const std::string typed = name();
        MisspellingIndex index;
        index.add(known, 7);
        CHECK(index.find(typed).has_value() == one_edit_apart(known, typed));
    }
}

TEST_CASE("the first of two names wins; short and endless ones are passed over") {
    MisspellingIndex index;
    index.add("martin", 1);
    index.add("marlin", 2);
    index.add("abc", 3);
    index.add(std::string(100, 'a'), 4);
    CHECK(index.find("marvin") == 1U);
    CHECK(index.find("martin") == std::nullopt);
    CHECK(index.find("abd") == std::nullopt);
    CHECK(index.find(std::string(99, 'a')) == std::nullopt);
}
