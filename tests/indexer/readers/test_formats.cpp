#include "indexer/readers/article_reader.h"
#include "indexer/readers/record_path.h"
#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("formats are told by content first, then by extension") {
    struct Case {
        std::string_view bytes, path, expected;
    };
    using namespace std::string_view_literals;
    const Case cases[] = {
        {"{\"title\":\"a\"}\n{\"title\":\"b\"}\n", "a.json", "JSON Lines"},
        {"{\"title\":\"a\"}", "part-0000", "JSON Lines"},
        {"{\"title\":\"a\"}", "a.txt", "JSON Lines"},
        {"\n  {\"title\":\"a\"}\n", "a", "JSON Lines"},
        {"faulty", "a.jsonl", "JSON Lines"},
        {"", "a.ndjson", "JSON Lines"},
        {"[{\"title\":\"a\"}]", "a.json", "JSON"},
        {"{\n  \"title\": \"a\"\n}", "a.json", "JSON"},
        {"{\n  \"title\": \"a\"\n}", "a.JSON", "JSON"},
        {"<!DOCTYPE HTML><p>", "a", "HTML"},
        {"<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", "a.php", "HTML"},
        {"<p>Un bout", "a.htm", "HTML"},
        {"<p>Un bout", "a.md", "Markdown"},
        {"Le titre\nTexte", "a.txt", "plain text"},
        {"Le titre\nTexte", "LISEZMOI", "plain text"},
        {"Le titre\nTexte", "Le 3. mars", "plain text"},
        {"[Publicité] Le titre", "a.txt", "plain text"},
        {"Le titre\nTexte", "dossier.d/a", "plain text"},
        {"# Le titre", "a.md", "Markdown"},
        {"---\ntitle: a\n---\nTexte", "a", "Markdown"},
        {"--- a\ntitle: a\n", "a.txt", "plain text"},
        {"", "a.txt", "plain text"},
        {"T\0i\0t\0r\0e\0"sv, "a.txt", "plain text"},
        {"a;b;c\n", "a.csv", "CSV"},
        {"T1\tPerson 0 3\tAna\n", "a.ann", "unknown"},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "a.txt", "unknown"},
        {"\x7F"
         "ELF\2\1\1\0\0\0\0\0\0\0"sv,
         "a.txt", "unknown"},
        {"PK\3\4\x14\0\6\0\b\0\0\0"sv, "a.txt", "unknown"},
        {"%PDF-1.4\n", "a.txt", "PDF"},
        {"\x1F\x8B\b\0\0\0\0\0\0\3"sv, "a", "unknown"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.bytes, c.path);
        CHECK(to_string(detect_format(c.bytes, c.path)) == c.expected);
    }
}

TEST_CASE("an unknown format is skipped with a reason") {
    CHECK(read_dump("\x7F"
                    "ELF",
                    Format::unknown, "a/b.txt") == "- a/b.txt not an article in a known format");
}

TEST_CASE("paths are encoded so that they can be taken apart") {
    CHECK(encode_path("archive/Élysée 2014.txt") == "archive/Élysée 2014.txt");
    CHECK(encode_path("100 % #1!.txt") == "100 %25 %231%21.txt");
    CHECK(encode_path("caf\xE9/\xC3") == "caf%E9/%C3");
    CHECK(encode_path("a\nb") == "a\nb");
    CHECK(record_path("a.jsonl", 12) == "a.jsonl#12");
    CHECK(record_path("a.txt", 0) == "a.txt");
}

TEST_CASE("ids: own, else URL, else a hash of the path") {
    CHECK(article_id("x y", "https://e.fr/", "p") == "x%20y");
    CHECK(article_id("", "https://e.fr/", "p") == "https://e.fr/");
    CHECK(article_id("", "", "p") == article_id("", "/relative", "p"));
    CHECK(article_id("", "", "p#1") != article_id("", "", "p#2"));
    CHECK(article_id("", "", "p").size() == 32);
    // Indexes outlive the program: a hash that changes would double every article.
    CHECK(article_id("", "", "archive/a.jsonl#1") == "0c624fb823f01527831dac2c2754a44a");
}
