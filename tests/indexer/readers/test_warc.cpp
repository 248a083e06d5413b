#include "tests/indexer/readers/packing.h"
#include "tests/indexer/readers/reading.h"

#include <cstdio>

#include <catch2/catch.hpp>

namespace {

std::string record(std::string_view type, std::string_view address, std::string_view block) {
    return "WARC/1.0\r\nWARC-Type: " + std::string(type) +
           "\r\nWARC-Target-URI: " + std::string(address) +
           "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) +
           "\r\n\r\n";
}

std::string answer(std::string_view headers, std::string_view body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n" + std::string(headers) +
           "\r\n" + std::string(body);
}

const std::string page =
    "<html><head><title>Le port</title></head><body><p>Le port rouvre lundi matin, après deux "
    "ans de travaux et de disputes entre la ville et le syndicat des pêcheurs.</p></body></html>";

const std::string text =
    "Le port rouvre lundi matin, après deux ans de travaux et de disputes entre la ville et le "
    "syndicat des pêcheurs.";

std::string chunked(std::string_view body) {
    const auto half = body.size() / 2;
    char first[32];
    char second[32];
    std::snprintf(first, sizeof first, "%zx\r\n", half);
    std::snprintf(second, sizeof second, "%zx;x=y\r\n", body.size() - half);
    return first + std::string(body.substr(0, half)) + "\r\n" + second +
           std::string(body.substr(half)) + "\r\n0\r\n\r\n";
}

}  // namespace

TEST_CASE("WARC: HTML answers are read, whatever their packing") {
    const std::string expected =
        "+ f!https://e.fr/port%231 id=https://e.fr/port#1 title=Le port source=e.fr text=" + text;
    const auto warc = [](std::string_view headers, std::string_view body) {
        return record("warcinfo", "", "software: x\r\n") +
               record("response", "https://e.fr/port#1", answer(headers, body));
    };
    const std::string archives[] = {
        warc("", page),
        warc("Transfer-Encoding: chunked\r\n", chunked(page)),
        warc("Transfer-Encoding: chunked\r\n", page),  // undone, but the header was left
        warc("Content-Encoding: gzip\r\n", gzip(page)),
        warc("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked(gzip(page))),
        warc("Content-Encoding: br\r\n", brotli(page)),
        warc("Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n", chunked(brotli(page))),
        warc("Content-Encoding: br\r\n", page),  // undone, but the header was left
    };
    for (const std::string& archive : archives) {
        CAPTURE(archive);
        CHECK(input_dump(archive) == expected);
        CHECK(input_dump(gzip(archive)) == expected);
    }
    // As crawlers write it: each record compressed by itself.
    CHECK(input_dump(gzip(record("warcinfo", "", "x")) +
                     gzip(record("response", "<https://e.fr/port#1>", answer("", page)))) ==
          expected);
}

TEST_CASE("WARC: what is no page, and damage") {
    CHECK(input_dump(record("request", "https://e.fr/", "GET / HTTP/1.1\r\n\r\n") +
                     record("response", "https://e.fr/a", "HTTP/1.1 404 Not Found\r\n\r\nx") +
                     record("response", "https://e.fr/b",
                            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")) ==
          "- f!https://e.fr/a an answer of a web server other than 200\n"
          "- f!https://e.fr/b no page of the web");
    const std::string whole = record("response", "https://e.fr/a", answer("", page));
    CHECK(input_dump("WARC/1.0 x\r\n\r\nn'importe quoi\r\nencore\r\n" + whole) ==
          "! f a record of the web archive is damaged\n+ f!https://e.fr/a id=https://e.fr/a "
          "title=Le port source=e.fr text=" +
              text);
    CHECK_THAT(input_dump(whole.substr(0, whole.size() - 60)),
               Catch::Matchers::StartsWith(
                   "! f!https://e.fr/a the web archive is cut off in this record\n"));
    CHECK(input_dump(record("response", "https://e.fr/a",
                            answer("Content-Encoding: br\r\n", "\x8B\x02"))) ==
          "! f!https://e.fr/a its compressed body is damaged or cut off");
    CHECK(input_dump(record("response", "https://e.fr/a",
                            answer("Content-Encoding: zstd\r\n", "\x28\xB5\x2F\xFD"))) ==
          "! f!https://e.fr/a compressed as zstd, which is not read");
    const std::string spaces(80'000'000, ' ');
    const std::pair<std::string, std::string> bombs[] = {{"gzip", gzip(spaces)},
                                                         {"br", brotli(spaces)}};
    for (const auto& [coding, bomb] : bombs)
        CHECK_THAT(input_dump(record("response", "https://e.fr/a",
                                     answer("Content-Encoding: " + coding + "\r\n", bomb))),
                   Catch::Matchers::StartsWith("! f!https://e.fr/a it unpacks to more than 64 MB"));
}

TEST_CASE("WARC: the server's charset overrules the page's") {
    CHECK_THAT(input_dump(record("response", "https://e.fr/a",
                                 "HTTP/1.1 200 OK\r\nContent-Type: text/html; "
                                 "charset=macintosh\r\n\r\n<title>\x83t\x8E</title><p>x</p>")),
               Catch::Matchers::Contains("title=Été"));
}
