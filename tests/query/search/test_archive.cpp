#include "analyzers/error.h"
#include "query/search/archive_info.h"
#include "query/search/searcher.h"
#include "query/search/similar.h"
#include "tests/indexer/unprivileged.h"
#include "tests/query/archives/sample_archive.h"

#include <filesystem>
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

TEST_CASE("a database that the user may not read is not said to be missing") {
    const TinyArchive tiny({});
    const std::filesystem::path location = tiny.locations().front();
    const bool whole = GENERATE(true, false);
    CAPTURE(whole);
    const auto barred = whole ? location.parent_path() : location / "iamglass";
    std::filesystem::permissions(barred, std::filesystem::perms::none);
    {
        const Unprivileged user;
        if (!user)
            WARN("skipped: root may not become another user here");
        else
            CHECK_THROWS_WITH(Archive(tiny.locations()),
                              Catch::StartsWith(location.string() + " may not be read by you"));
    }
    std::filesystem::permissions(barred, std::filesystem::perms::owner_all);
    CHECK_NOTHROW(Archive(tiny.locations()));
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
        writer.put(DocumentBuilder().build(article, analysis));
        writer.commit();
        const Results results = search_for(archive, "maire OR -maire");
        CHECK(results.total >= articles().size());
    }
}

TEST_CASE("a database that is named twice counts once") {
    const TinyArchive tiny(articles());
    const std::string& location = tiny.locations().front();
    Archive archive({location, location,
                     location + "/../" + std::filesystem::path(location).filename().string()});
    CHECK(search(archive, {}, every_hit).total == 8);
}

TEST_CASE("hits are read after the matching, whatever is written meanwhile") {
    std::vector<Entry> entries = articles();
    TinyArchive tiny(entries);
    Archive archive = tiny.open();
    Found found = find(archive, {}, every_hit);
    REQUIRE(found.hits.size() == 8);
    {
        DatabaseWriter writer(tiny.locations().front(), tiny.stamp());
        writer.remove("a2");
        writer.commit();
        writer.remove("a3");
        writer.commit();
    }
    Archive newer = tiny.open();
    Found later = find(newer, {}, every_hit);
    CHECK(later.hits.size() == 6);
    std::string read;
    for (std::size_t i = 0; i < found.hits.size(); ++i)
        if (const auto hit = found.hits.read(i, false)) read += hit->id + " ";
    // What the old state still holds may be read; what is read is in its place.
    CHECK((read == "a1 a2 a3 a4 a5 a6 a7 a8 " || read == "a1 a4 a5 a6 a7 a8 "));
}

TEST_CASE("similar articles share characteristic words") {
    std::vector<Entry> entries;
    for (int i = 0; i < 20; ++i)
        entries.push_back(entry("x" + std::to_string(i), "Divers", "Autre chose ce jour."));
    entries.push_back(entry("p1", "Phare", "Le phare de Seyne rallume sa lanterne.", "2001"));
    entries.push_back(entry("p2", "La lanterne", "À Seyne, le phare et sa lanterne.", "2002"));
    entries.push_back(entry("p3", "Phare", "Un phare de moto.", "2003"));
    for (const std::size_t count : {1U, 2U}) {
        const TinyArchive tiny(entries, count);
        Archive archive = tiny.open();
        const auto like = [&](std::string_view id, const Selection& selection) {
            Found found = find_similar(archive, id, selection, every_hit);
            std::string ids;
            for (std::size_t i = 0; i < found.hits.size(); ++i)
                ids += found.hits.read(i, true)->id + " ";
            return ids;
        };
        CHECK(like("p1", {}) == "p2 p3 ");
        Selection later;
        later.from = PartialDate{2003};
        CHECK(like("p1", later) == "p3 ");
        CHECK_THROWS_AS(like("p9", {}), Error);
    }
}
