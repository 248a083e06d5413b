#include "analyzers/error.h"
#include "indexer/database/check.h"
#include "indexer/database/compact.h"
#include "indexer/database/content_lookup.h"
#include "indexer/database/database_writer.h"
#include "indexer/pipeline/article_batches.h"
#include "indexer/pipeline/ingest.h"
#include "indexer/pipeline/rebuild.h"
#include "indexer/schema/author_names.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"
#include "tests/indexer/database_dump.h"
#include "tests/indexer/scratch_folder.h"

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace kiosque;

namespace {

const ArticleAnalyzer& analyzer() {
    static const ArticleAnalyzer instance = make_article_analyzer();
    return instance;
}

RunReport add(const ScratchFolder& folder) {
    return ingest({folder / "db", {folder / "in"}, {}, 2, {}, false}, analyzer());
}

std::string line(const std::string& id, const std::string& title, const std::string& text) {
    return R"({"id":")" + id + R"(","title":")" + title + R"(","text":")" + text +
           R"(","date":"2023-11-20","source":"La Vigie"})" + "\n";
}

}  // namespace

TEST_CASE("articles are added once, left alone while unchanged, replaced when changed") {
    const ScratchFolder folder;
    folder.write("in/a.jsonl", line("a", "Une grève", "Les dockers ont cessé le travail.") +
                                   line("b", "Un match", "Le club a gagné."));
    RunReport report = add(folder);
    CHECK(report.added == 2);
    report = add(folder);
    CHECK(report.added == 0);
    CHECK(report.unchanged == 2);
    folder.write("in/a.jsonl", line("a", "Une grève", "Les dockers ont repris le travail.") +
                                   line("b", "Un match", "Le club a gagné."));
    report = add(folder);
    CHECK(report.replaced == 1);
    CHECK(report.unchanged == 1);
    const Xapian::Database database((folder / "db").string());
    CHECK(database.get_doccount() == 2);
    const auto doc = *database.postlist_begin(id_term("a"));
    CHECK(decode_article(database.get_document(doc).get_data()).article.text ==
          "Les dockers ont repris le travail.");
    CHECK(check_database(folder / "db").empty());
}

TEST_CASE("one id with two contents keeps both, the same content twice is one article") {
    const ScratchFolder folder;
    folder.write("in/a.jsonl", line("a", "Un", "premier") + line("a", "Deux", "second") +
                                   line("a", "Un", "premier"));
    const RunReport report = add(folder);
    CHECK(report.added == 2);
    CHECK(report.warned == 1);
    CHECK(report.skipped.size() == 1);
    const Xapian::Database database((folder / "db").string());
    CHECK(database.term_exists(id_term("a~2")));
    CHECK(add(folder).unchanged == 2);
}

TEST_CASE("where an article lies is no part of its content") {
    const ScratchFolder folder;
    const std::string articles = line("a", "Un", "premier") + line("b", "Deux", "second");
    folder.write("in/f.jsonl", articles);
    add(folder);
    folder.write("in/f.jsonl", line("c", "Trois", "tiers") + articles);
    RunReport report = add(folder);
    CHECK(report.added == 1);
    CHECK(report.replaced == 0);
    CHECK(report.unchanged == 2);
    const Xapian::Database database((folder / "db").string());
    const auto path_of = [&](const char* id) {
        const auto doc = *database.postlist_begin(id_term(id));
        return decode_article(database.get_document(doc).get_data()).article.path;
    };
    CHECK(path_of("a") == "in/f.jsonl#2");
    CHECK(path_of("c") == "in/f.jsonl#1");
    CHECK(check_database(folder / "db").empty());
    CHECK(add(folder).unchanged == 3);
}

TEST_CASE("an article whose own id ends in ~2 keeps it") {
    const ScratchFolder folder;
    folder.write("in/a.jsonl", line("a~2", "Zéro", "nul") + line("a", "Un", "premier") +
                                   line("a", "Deux", "second"));
    CHECK(add(folder).added == 3);
    const Xapian::Database database((folder / "db").string());
    for (const char* id : {"a", "a~2", "a~3"}) CHECK(database.term_exists(id_term(id)));
    CHECK(database.get_doccount() == 3);
}

TEST_CASE("a faulty line fails, the others go in") {
    const ScratchFolder folder;
    folder.write("in/a.jsonl",
                 line("a", "Un", "premier") + "{\"id\":\n" + line("b", "Deux", "second"));
    const RunReport report = add(folder);
    CHECK(report.failed == 1);
    CHECK(report.added == 2);
}

TEST_CASE("many runs, one run and a rebuild make the same database") {
    const ScratchFolder many;
    const ScratchFolder one;
    const std::string articles[] = {
        line("a", "Renault embauche", "Le constructeur Renault embauche à Flins."),
        line("b", "Mme Durand élue", "Mme Claire Durand a été élue maire de Lyon."),
        line("c", "Le froid", "Il gèle depuis lundi.")};
    std::string all;
    for (const std::string& article : articles) {
        all += article;
        many.write("in/a.jsonl", all);
        add(many);
    }
    one.write("in/a.jsonl", all);
    add(one);
    const std::string expected = dump(one / "db");
    CHECK(dump(many / "db") == expected);
    CHECK(rebuild(one / "db", analyzer(), 2) == 3);
    CHECK(dump(one / "db") == expected);
    compact_database(one / "db");
    CHECK(dump(one / "db") == expected);
    CHECK(check_database(one / "db").empty());
    CHECK_FALSE(std::filesystem::exists(one / ".db.kiosque"));
}

TEST_CASE(
    "compaction after a removal leaves what an addition of the rest makes, decisions included") {
    const ScratchFolder all;
    const ScratchFolder rest;
    std::string kept;
    std::string lines;
    for (int i = 0; i < 300; ++i) {
        const std::string n = std::to_string(i);
        const std::string one =
            line("x" + n, "Grève à Brest", "Mme Ana Ruiz a vu " + n + " navires.");
        lines += one;
        if (i % 3 != 0) kept += one;
    }
    all.write("in/a.jsonl", lines);
    rest.write("in/a.jsonl", kept);
    add(all);
    add(rest);
    {
        DatabaseWriter writer(all / "db", make_stamp(analyzer()));
        for (int i = 0; i < 300; i += 3) CHECK(writer.remove("x" + std::to_string(i)));
        writer.commit();
    }
    compact_database(all / "db");
    CHECK(check_database(all / "db").empty());
    // The files of the archive are not the same, and records are numbered from the first.
    const Xapian::Database copied((all / "db").string());
    const Xapian::Database fresh((rest / "db").string());
    REQUIRE(copied.get_doccount() == fresh.get_doccount());
    CHECK(copied.get_lastdocid() == fresh.get_lastdocid());
    CHECK(copied.get_avlength() == fresh.get_avlength());
    auto other = fresh.allterms_begin();
    for (auto term = copied.allterms_begin(); term != copied.allterms_end(); ++term, ++other) {
        REQUIRE(*term == *other);
        CHECK(term.get_termfreq() == other.get_termfreq());
        CHECK(copied.get_collection_freq(*term) == fresh.get_collection_freq(*term));
    }
    CHECK(other == fresh.allterms_end());
    CHECK(add(all).added == 0);
}

TEST_CASE("dictionaries name the ordinals of the articles") {
    const ScratchFolder folder;
    std::string lines;
    for (int i = 0; i < 600; ++i) {
        const std::string n = std::to_string(i);
        lines += R"({"id":"x)" + n + R"(","title":"T","text":")" + n + R"(","source":"Source )" +
                 n + "\"}\n";
    }
    folder.write("in/a.jsonl", lines);
    add(folder);
    const FacetDictionary sources(Xapian::Database((folder / "db").string()), FacetField::source);
    REQUIRE(sources.size() == 600);
    CHECK(sources.at(0).name == "Source 0");
    CHECK(sources.at(255) == FacetName{"Source 255", "source 255"});
    CHECK(sources.at(599).name == "Source 599");
    CHECK_THROWS_AS(sources.at(600), Error);
}

TEST_CASE("a writer refuses what is no place for a database, and a second writer") {
    const ScratchFolder folder;
    folder.write("in/a.txt", "Titre\n\nTexte.");
    CHECK_THROWS_AS(DatabaseWriter(folder / "in", make_stamp(analyzer())), Error);
    const DatabaseWriter first(folder / "db", make_stamp(analyzer()));
    CHECK_THROWS_WITH(DatabaseWriter(folder / "db", make_stamp(analyzer())),
                      Catch::Contains("another kiosque-index"));
}

TEST_CASE("a database of another analyzer is refused with both named") {
    const ScratchFolder folder;
    Stamp other = make_stamp(analyzer());
    other.analyzer = "an older one";
    DatabaseWriter(folder / "db", other).commit();
    const Xapian::Database database((folder / "db").string());
    CHECK_THROWS_WITH(check_stamp(database, make_stamp(analyzer()), "db"),
                      Catch::Contains("an older one") &&
                          Catch::Contains(std::string(analyzer().tokens().fingerprint())));
}

TEST_CASE("a rebuild refuses another schema and leaves the database as it was") {
    const ScratchFolder folder;
    Stamp other = make_stamp(analyzer());
    other.schema = schema_version + 1;
    DatabaseWriter(folder / "db", other).commit();
    CHECK_THROWS_WITH(rebuild(folder / "db", analyzer(), 1), Catch::Contains("schema"));
    CHECK(read_stamp(Xapian::Database((folder / "db").string())) == other);
    CHECK_FALSE(std::filesystem::exists(folder / ".db.kiosque"));
}

TEST_CASE("a damaged database is an Error everywhere, never a Xapian exception") {
    const ScratchFolder folder;
    folder.write("in/a.txt", "Titre\n\nTexte.");
    add(folder);
    folder.write("db/iamglass", "no database");
    CHECK_THROWS_AS(add(folder), Error);
    CHECK_THROWS_AS(ContentLookup(folder / "db"), Error);
    CHECK_THROWS_AS(rebuild(folder / "db", analyzer(), 1), Error);
    CHECK_THROWS_AS(compact_database(folder / "db"), Error);
    CHECK_FALSE(check_database(folder / "db").empty());
    CHECK_THROWS_WITH(check_database(folder / "none"), Catch::Contains("kiosque-index add"));
}

TEST_CASE("check finds a facet that counts and is not found, and the reverse") {
    const ScratchFolder folder;
    folder.write("in/a.jsonl", line("a", "Une grève", "Les dockers ont cessé le travail."));
    add(folder);
    const auto change = [&](const auto& edit) {
        Xapian::WritableDatabase database((folder / "db").string());
        const Xapian::docid number = *database.postlist_begin(id_term("a"));
        Xapian::Document document = database.get_document(number);
        edit(document);
        database.replace_document(number, document);
        database.commit();
    };
    const std::string term = facet_term(FacetField::source, "la vigie");
    change([&](Xapian::Document& document) { document.remove_term(term); });
    CHECK(check_database(folder / "db") ==
          std::vector<std::string>{"article a: the source La Vigie counts but is not found"});
    change([&](Xapian::Document& document) {
        document.add_boolean_term(term);
        document.add_boolean_term(facet_term(FacetField::place, "brest"));
    });
    CHECK(check_database(folder / "db") ==
          std::vector<std::string>{"article a: Gbrest is found but does not count"});
}

TEST_CASE("authors are told apart") {
    const struct {
        const char* author;
        std::vector<std::string_view> names;
    } cases[] = {
        {"", {}},
        {"Jeanne Martin", {"Jeanne Martin"}},
        {"Par Jeanne Martin", {"Jeanne Martin"}},
        {"Jeanne Martin, Paul Durand et Ana Ruiz", {"Jeanne Martin", "Paul Durand", "Ana Ruiz"}},
        {"J. Étienne ; AFP", {"J. Étienne", "AFP"}},
        {" , ,et", {"et"}},
    };
    for (const auto& c : cases) CHECK(author_names(c.author) == c.names);
}

TEST_CASE("analysis without a database gives the ids of a first addition") {
    const ScratchFolder folder;
    folder.write("a/in/x.txt", "Un\nTexte.");
    folder.write("b/in/x.txt", "Deux\nTexte.");
    folder.write("b/in/y.txt", "Un\nTexte.");  // a copy
    const std::vector<std::filesystem::path> inputs{folder / "a/in", folder / "b/in"};
    ingest({folder / "db", inputs, {}, 2, {}, false}, analyzer());
    const Xapian::Database database((folder / "db").string());
    std::size_t articles = 0;
    read_batches(inputs, {}, [&](ArticleBatch&& batch) {
        for (const ReadArticle& read : batch.articles) {
            ++articles;
            CHECK(database.term_exists(id_term(read.article.id)));
        }
        return true;
    });
    CHECK(articles == 2);
    CHECK(database.get_doccount() == 2);
}
