#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "query/search/skeleton.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace kiosque;

std::string skeleton(std::string_view text) {
    std::string out;
    append_skeleton(text, out);
    return out;
}

}  // namespace

TEST_CASE("a skeleton keeps letters alone") {
    CHECK(skeleton("À la Une !") == "alaune");
    CHECK(skeleton("cœur, CŒUR, coeur") == "coeurcoeurcoeur");
    CHECK(skeleton("Ça, où ? e\xCC\x81t\xC3\xA9 \xC5\xBFi 1,5") == "caouetesi15");
    CHECK(skeleton("\xC3").empty());
    CHECK(skeleton("😀 日本").empty());
}

TEST_CASE("a text that holds a pattern has the run of its stop words") {
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    const std::vector<std::string> spellings = {
        "à",       "À",           "a",       "la",    "LA",           "une",
        "Une",     "l’un",        "L'",      "l’",    "ou",           "où",
        "a-t-il",  "dit-elle",    "qu’il",   "être",  "ÊTRE",         "est-ce que",
        "d’où",    "c’est",       "jusqu’à", "maire", "lui-même",     "y a-t-on",
        "va-t'en", "aujourd’hui", "ne",      "pas",   "e\xCC\x82tre", "eſt"};
    const std::vector<std::string> gaps = {" ", "\n", ", ", " « ", "\xC2\xA0", "-"};
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto written = [&](std::size_t words) {
        std::string text;
        for (; words > 0; --words)
            text += spellings[random() % spellings.size()] + gaps[random() % gaps.size()];
        return text;
    };
    int held = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string query = written(1 + random() % 3);
        const std::string text = written(1 + random() % 6) + (random() % 2 == 0 ? query : "");
        const TextPattern pattern =
            phrase_pattern(analyse_words(analyzer, workspace, query, Node::Match::stem));
        workspace.begin_article();
        AnalysedText analysed;
        analyzer.analyze(text, workspace, analysed);
        if (!pattern.found_in(analysed)) continue;
        ++held;
        if (!SkeletonRun(pattern).may_be_in(skeleton(text)))
            FAIL("“" << query << "” is in “" << text << "”, but not by its skeleton");
    }
    CHECK(held > 1'000);
}

TEST_CASE("a run of stop words keeps other texts out") {
    const auto may_be = [](const std::vector<std::string>& query, std::string_view text,
                           bool stop = true) {
        std::vector<QueryWord> words;
        for (const std::string& each : query) {
            QueryWord word;
            word.exact = each;
            word.position = static_cast<std::uint32_t>(words.size() + 1);
            word.stop = stop;
            words.push_back(word);
        }
        return SkeletonRun(phrase_pattern(words)).may_be_in(skeleton(text));
    };
    CHECK(may_be({"à", "la", "une"}, "Il fait À LA UNE ce soir"));
    CHECK(may_be({"à", "la", "une"}, "voilà l’aune"));
    CHECK_FALSE(may_be({"à", "la", "une"}, "Il est une fois là à la mairie"));
    CHECK(may_be({"a", "il"}, "Y a-t-il quelqu’un ?"));
    CHECK_FALSE(may_be({"ne", "pas"}, "pas ne"));
    CHECK(may_be({"maire"}, "rien", false));
    CHECK_FALSE(may_be({"a", "a", "a", "a", "une"}, std::string(1'000'000, 'a')));
}
