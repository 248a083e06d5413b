#include "analyzers/error.h"
#include "query/search/searcher.h"
#include "tests/query/sample_archive.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("articles are fetched by id") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    for (const Entry& each : articles())
        CHECK(find_article(archive, each.article.id)->article == each.article);
    CHECK_FALSE(find_article(archive, "a"));
    CHECK_FALSE(find_article(archive, ""));
}

TEST_CASE("info counts what the archive holds") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    const ArchiveInfo info = archive_info(archive);
    CHECK(info.articles == 8);
    CHECK(info.undated == 1);
    CHECK(to_iso(*info.first) == "1999-12-31");
    CHECK(to_iso(*info.last) == "2024-02-29");
    CHECK(info.sources.counts ==
          std::vector<FacetCount>{{"Le Phare", 3}, {"Gazette", 2}, {"L’Écho du Littoral", 2}});
    CHECK(info.languages.counts == std::vector<FacetCount>{{"fr", 8}});
    REQUIRE(info.databases.size() == 2);
    CHECK(info.databases[0].articles == 4);
    CHECK(info.databases[0].bytes > 10'000);
    CHECK(info.databases[0].stamp == tiny.stamp());
}

TEST_CASE("an empty archive answers") {
    const TinyArchive tiny({});
    Archive archive = tiny.open();
    for (const std::string query :
         {"", "maire", "\"à la une\"", "personne:x", "date:2023", "a*", "-a", "~maire"}) {
        INFO(query);
        CHECK(search_for(archive, query).total == 0);
    }
    CHECK(archive_info(archive).articles == 0);
    CHECK_FALSE(archive_info(archive).first);
}

TEST_CASE("what cannot be opened is said in plain words") {
    CHECK_THROWS_WITH(Archive({"/nowhere/kiosque.db"}),
                      "no database at /nowhere/kiosque.db; create it with: kiosque-index add --db "
                      "/nowhere/kiosque.db FOLDER");
    const TinyArchive tiny({});
    const auto other = std::filesystem::path(tiny.locations().front()).parent_path() / "other";
    Stamp stamp = tiny.stamp();
    stamp.analyzer = "latin-3";
    { DatabaseWriter(other, stamp).commit(); }
    CHECK_THROWS_WITH(Archive({other.string()}), Catch::Contains("latin-3"));
    CHECK_THROWS_AS(Archive({"/etc/passwd"}), Error);
}

TEST_CASE("a reader survives its state being taken away") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    for (int round = 0; round < 4; ++round) {
        DatabaseWriter writer(tiny.locations().front(), tiny.stamp());
        FrenchAnalyzer analyzer;
        Workspace workspace;
        Article article = articles()[static_cast<std::size_t>(round)].article;
        Analysis analysis;
        article.id = "new" + std::to_string(round);
        article.text += " nouveauté";
        analyzer.analyze(article.text, workspace, analysis.text);
        writer.put(build_document(article, analysis));
        writer.commit();
        const Results results = search_for(archive, "maire OR -maire");
        CHECK(results.total >= articles().size());
    }
}
