#include "query/search/searcher.h"
#include "tests/query/archives/sample_archive.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosque;

namespace {

struct Case {
    const char* query;
    const char* ids;
};

}  // namespace

TEST_CASE("queries find the articles that people expect") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const Case cases[] = {
        {"", "a1 a2 a3 a4 a5 a6 a7 a8"},
        {"avocat", "a1 a5"},
        {"l’avocat", "a1 a5"},
        {"L'AVOCAT", "a1 a5"},
        {"maire", "a1 a3 a5"},
        {"élections", "a2 a3"},
        {"elections", "a2 a3"},
        {"ÉLECTIONS municipales", "a2 a3"},
        {"élections -municipales", ""},
        {"coeur", "a7"},
        {"cœur", "a7"},
        {"maire battu", "a3"},
        {"maire gauche", "~ a1 a2 a3 a5"},
        {"maire AND gauche", ""},
        {"maire OR gauche", "a1 a2 a3 a5"},
        {"maire NOT verdeau", "a1 a5"},
        {"-maire", "a2 a4 a6 a7 a8"},
        {"maire +gauche vide", "~ a2"},
        {"\"conseil municipal\"", "a1"},
        {"«conseil municipal»", "a1"},
        {"\"municipal conseil\"", ""},
        {"\"à la une\"", "a1"},
        {"\"a la une\"", "a1"},
        {"\"la une à\"", ""},
        {"\"être ou ne pas être\"", "a7"},
        {"\"président de la République\"", "a6"},
        {"\"president de la republique\"", "a6"},
        {"\"président de République\"", ""},
        {"\"elections municipales\"", "a2 a3"},
        {"\"maire le conseil\"", ""},
        {"titre:maire", "a1"},
        {"texte:maire", "a3 a5"},
        {"titre:elections", "a2 a3"},
        {"titre:\"en tête\"", "a2"},
        {"texte:\"en tête\"", ""},
        {"titre:\"élections municipales\"", "a3"},
        {"texte:\"élections municipales\"", "a2"},
        {"-titre:maire maire", "a3 a5"},
        {"municip*", "a1 a2 a3"},
        {"elec*", "a2 a3 a6"},
        {"élec*", "a2 a6"},
        {"election*", "a2 a3"},
        {"republiq*", "a6"},
        {"republique*", "a6"},
        {"=maire", "a1 a3 a5"},
        {"=mairie", "a5"},
        {"~mairle", "a1 a3 a5"},
        {"~electiom", "a2 a3"},
        {"conseil NEAR/2 avocat", ""},
        {"conseil NEAR/5 avocat", "a1"},
        {"avocat NEAR/5 conseil", "a1"},
        {"cons* NEAR/5 avocat", "a1"},
        {"cons* NEAR/2 avocat", ""},
        {"municipau* NEAR/5 avocat", ""},
        {"~avocta NEAR/5 conseil", "a1"},
        {"~vent", ""},
        {"~entende", "a1"},
        {"(du NEAR/1 maire)", "a1"},
        {"le NEAR/2 municipal", "a1 a2"},
        {"la NEAR/1 gauche", "a2"},
        {"jusqu’à NEAR/9 maire", ""},
        {"du OR battu", "a1 a3 a6 a7"},
        {"(du OR battu) vieux", "a7"},
        {"du AND maire", "a1"},
        {"=le ,=le =le", "a1 a3 a4 a5 a6 a7"},
        {"=conseil NEAR/5 =avocat", "a1"},
        {"=conseils NEAR/5 avocat", ""},
        {"(xyzzy OR conseil) NEAR/5 avocat", "a1"},
        {"(xyzzy OR gauche) NEAR/5 avocat", ""},
        {"source:\"Le Phare\"", "a1 a2 a5"},
        {"source:phare maire", "a1 a5"},
        {"source:echo", "a3 a4"},
        {"personne:\"Jeanne Martin\"", "a1 a3"},
        {"personne:martin", "a1 a2 a3"},
        {"personne:(\"jeanne martin\" \"paul martin\")", "a3"},
        {"-personne:martin", "a4 a5 a6 a7 a8"},
        {"personne:\"zoe durand ruel\"", "a7"},
        {"entreprise:verdeau", "a1 a4"},
        {"date:2023", "a1 a2 a3 a8"},
        {"date:2023-11", "a1 a2 a3"},
        {"date:2023-11-21", "a2 a3"},
        {"date:2023-12..", "a3 a4 a8"},
        {"date:..2000-01", "a6 a7"},
        {"date:1999-12-31..2000-01-01", "a6 a7"},
        {"maire date:2023", "a1 a3"},
        {"porte-monnaie", "a6"},
        {"xyzzy", ""},
        {"!!!", ""},
        {"\"\"", ""},
    };
    for (const auto& [query, expected] : cases) {
        INFO("query: " << query);
        CHECK(found(archive, query) == expected);
    }
}

TEST_CASE("words that differ by an accent alone stay apart when the accent is typed") {
    const TinyArchive tiny(
        {entry("peche", "", "pêche"), entry("faute", "", "péché"), entry("cap", "", "PECHE")});
    Archive archive = tiny.open();
    CHECK(found(archive, "pêche") == "cap peche");
    CHECK(found(archive, "péché") == "cap faute");
    CHECK(found(archive, "peche") == "cap faute peche");
}

TEST_CASE("search is the linear scan, for random queries") {
    const std::vector<std::string> leaves = {"maire",
                                             "élections",
                                             "elections",
                                             "la",
                                             "à",
                                             "l’avocat",
                                             "=maire",
                                             "municip*",
                                             "election*",
                                             "republique*",
                                             "cœur",
                                             "\"à la une\"",
                                             "\"conseil municipal\"",
                                             "\"le maire\"",
                                             "\"la gauche\"",
                                             "titre:maire",
                                             "texte:maire",
                                             "titre:\"la gauche\"",
                                             "texte:(le maire)",
                                             "titre:la",
                                             "porte-monnaie",
                                             "=\"le maire\"",
                                             "péché",
                                             "peche",
                                             "être",
                                             "source:\"Le Phare\"",
                                             "...",
                                             "xyzzy",
                                             "\"de la république\"",
                                             "=la",
                                             "vide",
                                             "verdeau",
                                             "(conseil NEAR/4 avoc*)",
                                             "(=maire NEAR/6 (gauche OR election*))",
                                             "titre:(maire NEAR/2 avoc*)",
                                             "(gauche NEAR/3 empor*)",
                                             "(municip* NEAR/1 (elec* OR =conseil))"};
    const std::vector<std::string> joints = {" ", " AND ", " OR ", " ", " SAUF ", " -", " +"};
    const TinyArchive tiny(articles());
    const TinyArchive spread(articles(), 3);
    Archive archive = tiny.open();
    Archive shards = spread.open();
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](const std::vector<std::string>& from) {
        return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
    };
    for (int round = 0; round < 1500; ++round) {
        std::string query;
        for (int i = std::uniform_int_distribution<int>(1, 4)(random); i > 0; --i) {
            std::string part = pick(leaves);
            if (random() % 4 == 0) part = "(" + part + pick(joints) + pick(leaves) + ")";
            query +=
                (query.empty() ? std::string(random() % 6 == 0 ? "-" : "") : pick(joints)) + part;
        }
        INFO("query: " << query);
        const Results results = search_for(archive, query);
        const std::string expected = scanned(parse(query).tree);
        if (!results.exact) {
            CHECK(expected.empty());
            CHECK(results.total > 0);
        } else {
            CHECK(sorted_ids(results) == expected);
        }
        CHECK(results.total == results.hits.size());
        const Results joined = search_for(shards, query);
        CHECK(sorted_ids(joined) == sorted_ids(results));
        CHECK(joined.total == results.total);
    }
}

TEST_CASE("best matches are announced; requirements and filters still hold") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const Results results = search_for(archive, "maire gauche xyzzy date:2023");
    CHECK_FALSE(results.exact);
    CHECK(sorted_ids(results) == "a1 a2 a3");
    REQUIRE(results.diagnostics.size() == 2);
    CHECK(results.diagnostics[0].message ==
          "no article has all of these words; these have some of them, best first");
    CHECK(results.diagnostics[1].message == "no article has the word “xyzzy”");
    CHECK(results.diagnostics[1].span == Span{13, 18});
    CHECK(search_for(archive, "xyzzy plugh").exact);
    Selection free;
    free.query = "qui est le maire (battu)";
    free.free_text = true;
    const Results run = search(archive, free, every_hit);
    CHECK(run.exact);
    CHECK(run.hits.front().id == "a3");
    CHECK(run.diagnostics.empty());
}

TEST_CASE("a small « ou » is a word, and the operator is told of where nothing has all words") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const std::string hint = "“ou” is searched as a word; in capitals, OU, it is an operator";
    const Results results = search_for(archive, "maire ou gauche");
    REQUIRE(results.diagnostics.size() == 2);
    CHECK(results.diagnostics[1].message == hint);
    CHECK(results.diagnostics[1].span == Span{6, 8});
    CHECK(search_for(archive, "maire ou conseil").diagnostics.empty());
    CHECK(search_for(archive, "maire ou").diagnostics.empty());
}

TEST_CASE("NEAR beside what takes several words is told, and AND is meant") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const Results results = search_for(archive, "\"conseil municipal\" NEAR/5 avocat");
    CHECK(sorted_ids(results) == "a1");
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(results.diagnostics.front().message ==
          "NEAR joins single words, or several in parentheses with OR between them; AND is meant "
          "here instead");
}

TEST_CASE("many prefixes in one query share a bound on what they stand for") {
    std::string text;
    std::string query;
    for (char first = 'a'; first <= 't'; ++first) {
        for (int i = 0; i < 100; ++i) text += fmt::format("{}{}x ", first, i);
        query += fmt::format("{}* ", first);
    }
    const TinyArchive tiny({entry("all", "", text)});
    Archive archive = tiny.open();
    CHECK(search_for(archive, "a* b*").diagnostics.empty());
    const Results results = search_for(archive, query);
    CHECK(sorted_ids(results) == "all");
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(results.diagnostics.front().message ==
          "more than 30 words of this archive fit each of “a”, “b”, “c” and 17 more; the most "
          "frequent are searched");
}

TEST_CASE("what a query has read is bounded, and what goes beyond is told") {
    std::vector<TinyArchive::Entry> entries;
    std::string text;
    for (int i = 0; i < 40; ++i) text += fmt::format("an{0} ans{0} ", i);
    // More articles than the budget of texts has.
    for (int i = 0; i < 5000; ++i) entries.push_back(entry(fmt::format("e{}", i), "", text));
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    const auto diagnostics = [&](const std::string& query) {
        Selection selection;
        selection.query = query;
        Page page;
        page.limit = 0;
        return search(archive, selection, page, {}, false).diagnostics;
    };
    CHECK(diagnostics("=an1").empty());
    CHECK(diagnostics("=an1 ,=an1 =an1, =.an1 =,an1").empty());
    const std::vector<Diagnostic> told = diagnostics("=an1 =an2 =an3");
    REQUIRE(told.size() == 2);
    CHECK(told.front().message ==
          "this would take too long beside the rest of the query and is not searched; ask for it "
          "by itself, or for rarer words");
    CHECK(told.front().span == Span{5, 9});
}

TEST_CASE("of what stands without a blank a bounded number of words is searched") {
    const TinyArchive tiny({entry("all", "", "mot")});
    Archive archive = tiny.open();
    std::string query = "mot";
    for (int i = 0; i < 64; ++i) query += ":mot";
    const Results results = search_for(archive, query);
    CHECK(sorted_ids(results) == "all");
    REQUIRE(!results.diagnostics.empty());
    CHECK(results.diagnostics.back().message ==
          "of what stands without a blank only the first 64 words are searched");
}

TEST_CASE("NEAR joins a bounded number of places") {
    const TinyArchive tiny({entry("all", "", "un deux trois")});
    Archive archive = tiny.open();
    std::string query = "un";
    for (int i = 0; i < 10; ++i) query += " NEAR/9 deux";
    const Results results = search_for(archive, query);
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(results.diagnostics.front().message ==
          "NEAR joins at most 10 places, and 200 words in all; from here on the rest is not "
          "searched");
}

TEST_CASE("a date range that runs backwards is told, and the rest is searched") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const Results results = search_for(archive, "maire date:2024..2023");
    CHECK(sorted_ids(results) == sorted_ids(search_for(archive, "maire")));
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(results.diagnostics.front().message ==
          "\"2024..2023\" runs backwards: write the earlier date first");
}

TEST_CASE("unknown words get a suggestion from the archive's own") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    CHECK(search_for(archive, "electionz maire").suggestion == "elections maire");
    CHECK(search_for(archive, "Verdau").suggestion == "Verdeau");
    const Results misspelt = search_for(archive, "electionz xyzzyplugh Verdau");
    CHECK(misspelt.suggestion == "elections xyzzyplugh Verdeau");
    std::string told;
    for (const Diagnostic& each : misspelt.diagnostics) told += each.message + "\n";
    CHECK(told ==
          "no article has the word “electionz”; did you mean “elections”?\n"
          "no article has the word “xyzzyplugh”\n"
          "no article has the word “Verdau”; did you mean “Verdeau”?\n");
    CHECK(search_for(archive, "maire").suggestion == std::nullopt);
    CHECK(search_for(archive, "xyzzyplugh").suggestion == std::nullopt);
}

TEST_CASE("a word of one article is doubted where its neighbour has hundreds of times as many") {
    std::vector<Entry> entries{entry("rare", "Le prsident", "Le prsident du clup.")};
    for (int i = 0; i < 500; ++i)
        entries.push_back(entry(fmt::format("n{}", i), "Note", "Le président parle."));
    for (int i = 0; i < 499; ++i)
        entries.push_back(entry(fmt::format("c{}", i), "Note", "Le club joue."));
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    const Results doubted = search_for(archive, "prsident");
    CHECK(doubted.suggestion == "président");
    CHECK(doubted.total == 1);
    REQUIRE(doubted.diagnostics.size() == 1);
    CHECK(doubted.diagnostics[0].message ==
          "hardly any article has the word “prsident”; did you mean “président”?");
    CHECK(search_for(archive, "clup").suggestion == std::nullopt);
    CHECK(search_for(archive, "président").suggestion == std::nullopt);
}

TEST_CASE("any bytes as a query are answered") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string alphabet = "ae \"()+-*:=~\\'\xC3\xA9\xFF\x00le";
    for (int round = 0; round < 1000; ++round) {
        std::string query;
        for (std::size_t i = random() % 30; i > 0; --i)
            query += random() % 3 == 0 ? static_cast<char>(random() & 0xFFU)
                                       : alphabet[random() % alphabet.size()];
        const Results results = search_for(archive, query);
        CHECK(results.total == results.hits.size());
        Selection free;
        free.query = query;
        free.free_text = true;
        search(archive, free, every_hit);
    }
}
