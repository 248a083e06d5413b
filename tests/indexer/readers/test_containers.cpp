#include "indexer/readers/containers/container.h"
#include "tests/indexer/readers/packing.h"
#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("containers: every packing of the same members gives the same articles") {
    const Members members = {{"a/b.txt", "Un titre\nUn texte."},
                             {"lignes.jsonl", "{\"title\":\"A\"}\n{\"title\":\"B\"}\n"}};
    const std::string expected =
        "+ f!a/b.txt title=Un titre text=Un texte.\n"
        "+ f!lignes.jsonl#1 title=A\n+ f!lignes.jsonl#2 title=B";
    CHECK(input_dump(zip(members)) == expected);
    for (const Filter filter :
         {Filter::none, Filter::gzip, Filter::bzip2, Filter::xz, Filter::zstd, Filter::lz4}) {
        CAPTURE(static_cast<int>(filter));
        CHECK(input_dump(pack(Pack::tar, filter, members)) == expected);
    }
}

TEST_CASE("a compressed file is read as the file itself") {
    CHECK(input_dump(gzip("{\"title\":\"A\"}\n"), "a.jsonl.gz") == "+ a.jsonl.gz#1 title=A");
    CHECK(input_dump(gzip("titre;texte\nA;B\n"), "a.csv.gz") == "+ a.csv.gz#1 title=A text=B");
    CHECK(input_dump(pack(Pack::raw, Filter::zstd, {{"", "Un titre\nUn texte."}}), "a.txt.zst") ==
          "+ a.txt.zst title=Un titre text=Un texte.");
    CHECK(input_dump(gzip(""), "a.txt.gz").empty());
}

TEST_CASE("members: names, folders, what is passed over") {
    const Members members = {{"./media=Le Fil/year=2014/a.txt", "T\nx"},
                             {"50% !#é.txt", "U\nx"},
                             {".cache/b.txt", "V\nx"},
                             {"__MACOSX/c.txt", "W\nx"},
                             {"image.png", "\x89PNG\r\n\x1A\n\1\2\3"}};
    CHECK(input_dump(pack(Pack::tar, Filter::none, members), "d/f.tar") ==
          "+ d/f.tar!media=Le Fil/year=2014/a.txt title=T date=filename:2014 text=x\n"
          "+ d/f.tar!50%25 %21%23é.txt title=U text=x\n"
          "- d/f.tar!image.png not a format that Kiosque reads");
}

TEST_CASE("a container in a container is opened, one deeper is not") {
    const std::string inner = zip({{"a.txt", "T\nx"}});
    CHECK(input_dump(zip({{"in.zip", inner}})) == "+ f!in.zip!a.txt title=T text=x");
    CHECK(input_dump(pack(Pack::tar, Filter::gzip, {{"a.txt.gz", gzip("T\nx")}})) ==
          "+ f!a.txt.gz title=T text=x");
    CHECK(input_dump(zip({{"x.zip", zip({{"in.zip", inner}})}, {"b.txt", "U\ny"}})) ==
          "! f!x.zip!in.zip a container in a container in a container is not opened\n"
          "+ f!b.txt title=U text=y");
}

TEST_CASE("a truncated container: what came before the damage is read, the damage reported") {
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "{\"title\":\"n" + std::to_string(i * 7919 % 10'007) + "\"}\n";
    std::string packed = gzip(lines);
    packed.resize(packed.size() / 2);
    const std::string dump = input_dump(packed);
    CHECK(dump.starts_with("+ f#1 title=n0\n+ f#2 title=n7919\n"));
    CHECK_THAT(dump, Catch::Matchers::Contains("! f damaged or cut off: truncated gzip input"));

    std::string tar = pack(Pack::tar, Filter::none, {{"a.txt", "T\nx"}, {"b.txt", "U\ny"}});
    tar.resize(1300);
    CHECK_THAT(input_dump(tar), Catch::Matchers::StartsWith("+ f!a.txt title=T text=x\n! f"));
    CHECK_THAT(input_dump("PK\3\4 no zip at all"), Catch::Matchers::StartsWith("! f "));
    CHECK_THAT(input_dump("\x1F\x8B no gzip at all"), Catch::Matchers::StartsWith("! f "));
}

TEST_CASE("a zip bomb fails alone") {
    const std::string bomb = zip({{"bombe.txt", std::string(40'000'000, ' ')}, {"b.txt", "U\ny"}});
    REQUIRE(bomb.size() < 60'000);
    CHECK(input_dump(bomb) ==
          "! f!bombe.txt unpacked it is longer than 16 MB; a faulty or hostile archive, else "
          "unpack it first\n+ f!b.txt title=U text=y");
    CHECK(
        input_dump(gzip(std::string(40'000'000, ' '))) ==
        "! f unpacked it is longer than 16 MB; a faulty or hostile archive, else unpack it first");
}

TEST_CASE("a JSON Lines member longer than a piece keeps its line numbers") {
    std::string lines;
    while (lines.size() < 40'000'000)
        lines += "{\"title\":\"T\",\"author\":\"" + std::string(4000, 'a') + "\"}\n";
    lines += "{\"title\":\"fin\"}";
    const std::size_t count =
        static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    std::size_t articles = 0;
    std::string last;
    ArticleSink sink;
    sink.article = [&](Article&& article) {
        ++articles;
        last = article.path + " " + article.title;
    };
    read_container(pack(Pack::raw, Filter::gzip, {{"", lines}}), {"f", {}}, {}, sink, 0,
                   {.member_bytes = 1'000'000});
    CHECK(articles == count + 1);
    CHECK(last == "f#" + std::to_string(count + 1) + " fin");
}

TEST_CASE("A zip's names in UTF-8 are read whatever the locale") {
    using namespace std::string_view_literals;
    // As written by a program that flags its names as UTF-8: bit 11.
    constexpr auto packed =
        "PK\x03\x04\x14\0\0\x08\0\0\0\0!\0004\xd9\x0d\x42\x18\0\0\0\x18\0\0\0\x0b\0\0\0"
        "\xc3\xa9t\xc3\xa9/a.txtLe port\n\nLe port rouvre."
        "PK\x01\x02\x14\x03\x14\0\0\x08\0\0\0\0!\0004\xd9\x0d\x42\x18\0\0\0\x18\0\0\0\x0b\0\0\0"
        "\0\0\0\0\0\0\0\0\x80\x01\0\0\0\0\xc3\xa9t\xc3\xa9/a.txt"
        "PK\x05\x06\0\0\0\0\x01\0\x01\0009\0\0\0A\0\0\0\0\0"sv;
    CHECK(input_dump(packed) == "+ f!été/a.txt title=Le port text=Le port rouvre.");
}
