#include "indexer/pipeline/ingest.h"
#include "indexer/pipeline/report_json.h"
#include "tests/indexer/scratch_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace kiosque;

TEST_CASE("the report says what was read, by format, what was skipped and what failed") {
    const ScratchFolder folder;
    folder.write(
        "in/a.jsonl",
        "{\"title\":\"Un\",\"date\":\"2020-01-02\"}\n{\"x\":1}\n{\"title\":\"Deux\"}\n{\n");
    folder.write("in/b.txt", "Un \xE9t\xE9 \xE0 la mer\n\nLe texte, lui, a \xE9t\xE9 oubli\xE9.\n");
    folder.write("in/c.bin", std::string("\x7F\x45\x4C\x46\x01\x02\x03\x00\x00\x01", 10));
    const RunReport report = ingest({folder / "db", {folder / "in", folder / "none"}, {}, 2, {}},
                                    make_article_analyzer());
    write_report(report, false, folder / "report.json");
    std::ifstream file(folder / "report.json");
    const nlohmann::json json = nlohmann::json::parse(file);
    CHECK(json["schema"] == 1);
    CHECK(json["interrupted"] == false);
    CHECK(json["files"]["seen"] == 3);
    CHECK(json["articles"]["added"] == 3);
    CHECK(json["articles"]["undated"] == 2);
    CHECK(json["articles"]["textless"] == 2);
    CHECK(json["skipped"]["no title and no text"] == 1);
    CHECK(json["formats"]["JSON Lines"]["files"] == 1);
    CHECK(json["formats"]["JSON Lines"]["articles"] == 2);
    CHECK(json["formats"]["JSON Lines"]["undated"] == 1);
    CHECK(json["formats"]["JSON Lines"]["failed"] == 1);
    CHECK(json["formats"]["JSON Lines"]["skipped"]["no title and no text"] == 1);
    CHECK(json["formats"]["plain text"]["encodings"]["windows-1252"] == 1);
    CHECK(json["formats"]["unknown"]["files"] == 1);
    REQUIRE(json["failures"].size() == 2);
    CHECK(json["failures"][0]["path"] == "in/a.jsonl#4");
    CHECK(json["failures"][0]["file"] == "in/a.jsonl");
    CHECK(json["failures"][0]["record"] == 4);
    CHECK(json["failures"][1]["path"] == (folder / "none").string());
    CHECK_THROWS_WITH(write_report(report, false, folder / "none/report.json"),
                      Catch::Contains("cannot write the report"));
    const std::string text = summary(report);
    CHECK_THAT(text, Catch::Contains("JSON Lines 1 file, plain text 1 file; 1 file in "
                                     "windows-1252\n"));
}

TEST_CASE("characters that could not be read, and languages, are counted") {
    const ScratchFolder folder;
    folder.write("in/a.txt",
                 "Le marché\n\nUn \xFF\xFE mot \xE9t\xC3\xA9, un seul \xC3\xA9t\xC3\xA9 "
                 "\xC3\xA9t\xC3\xA9 \xC3\xA0 c\xC3\xB4t\xC3\xA9, d\xC3\xA9j\xC3\xA0 "
                 "pass\xC3\xA9.\n");
    folder.write(
        "in/b.txt",
        "The harbour\n\nThe harbour of the old town was closed for a week after the storm, "
        "and it is not known when the boats of the fishermen will be able to leave it.\n");
    folder.write("in/c.txt", "Le quai\n\nTexte.\n");
    const RunReport report =
        ingest({folder / "db", {folder / "in"}, {}, 2, {}}, make_article_analyzer());
    const nlohmann::json json = nlohmann::json::parse(report_json(report, false));
    CHECK(json["articles"]["unreadable"] == 1);
    CHECK(json["formats"]["plain text"]["unreadable"] == 3);
    CHECK(json["formats"]["plain text"]["languages"] == nlohmann::json{{"en", 1}, {"fr", 2}});
    const std::string text = summary(report);
    CHECK_THAT(text, Catch::Contains("1 article in en\n"));
    CHECK_THAT(text, Catch::Contains("1 article with characters that could not be read, shown as "
                                     "\uFFFD (in/a.txt)\n"));
}

TEST_CASE("the summary names the first record that was skipped, and hints at text elsewhere") {
    RunReport report;
    ArticleBatch batch;
    batch.skipped = {{"a.jsonl#2", "not a JSON object"}, {"a.jsonl#9", "not a JSON object"}};
    take_problems(report, batch);
    report.textless = 3;
    report.seconds = 1;
    report.warned = RunReport::most_printed + 2;
    const std::string text = summary(report);
    CHECK_THAT(text, Catch::Contains("skipped 2: not a JSON object (the first: a.jsonl#2)\n"));
    CHECK_THAT(text, Catch::Contains("3 articles with a title and no text"));
    CHECK_THAT(text, Catch::Contains("2 more warnings; --report FILE keeps them\n"));
}
