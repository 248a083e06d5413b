#include "query/render/pair_format.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("pairs as a graph: names once, what XML reserves is escaped") {
    Pairs pairs;
    pairs.total = 9;
    pairs.pairs = {{"A & <B>", "C\x1b", 2, 3, 4, 1.5}, {"A & <B>", "D", 1, 3, 1, 0.5}};
    const auto format = std::ranges::find(pair_formats(), "graphml", &PairFormat::name);
    const std::string graph = format->pairs(pairs, {});
    CHECK(graph.find("<data key=\"label\">A &amp; &lt;B&gt;</data>") != graph.npos);
    CHECK(graph.find("A &amp;", graph.find("A &amp;") + 1) == graph.npos);
    CHECK(graph.find('\x1b') == graph.npos);
    CHECK(graph.find("source=\"n0\" target=\"n2\"") != graph.npos);
}
