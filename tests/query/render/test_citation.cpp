#include "query/render/citation.h"
#include "query/render/page_of.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("citations: what is known, escaped for the format") {
    Hit hit;
    hit.id = "a#1 é";
    hit.title = "100 % & {co_pie} ~ \\ C#";
    hit.author = "Par Jeanne Martin, Paul d'Été et Ana Ruiz";
    hit.source = "Le Phare";
    hit.section = "Économie";
    hit.url = "https://exemple.fr/a_b%20c#d{e}";
    hit.date = PartialDate{2018, 3, 0};
    CHECK(hit_bibtex(hit) ==
          "@article{kiosque:a+231+20+c3+a9,\n"
          "  author = {{Jeanne Martin} and {Paul d'Été} and {Ana Ruiz}},\n"
          "  title = {{100 \\% \\& \\{co\\_pie\\} \\textasciitilde{} \\textbackslash{} C\\#}},\n"
          "  journaltitle = {Le Phare},\n"
          "  date = {2018-03},\n"
          "  note = {Économie},\n"
          "  url = {https://exemple.fr/a_b%20c#d%7Be%7D}\n"
          "}\n\n");
    CHECK(hit_ris(hit) ==
          "TY  - NEWS\r\nID  - a#1 é\r\nAU  - Jeanne Martin\r\nAU  - Paul d'Été\r\n"
          "AU  - Ana Ruiz\r\nTI  - 100 % & {co_pie} ~ \\ C#\r\nT2  - Le Phare\r\nPY  - 2018\r\n"
          "DA  - 2018/03//\r\nSE  - Économie\r\nUR  - https://exemple.fr/a_b%20c#d{e}\r\n"
          "ER  - \r\n\r\n");
    Hit bare;
    bare.id = "x";
    bare.title = "a\nTY  - b";
    CHECK(hit_ris(bare) == "TY  - NEWS\r\nID  - x\r\nTI  - a TY  - b\r\nER  - \r\n\r\n");
    CHECK(hit_bibtex(bare) == "@article{kiosque:x,\n  title = {{a TY  - b}}\n}\n\n");
}

TEST_CASE("the page of what is read page by page") {
    CHECK(page_of("1936/vigie.pdf#12") == "12");
    CHECK(page_of("1936/VIGIE.PDF#3") == "3");
    CHECK(page_of("lot.zip!vigie.pdf#1") == "1");
    CHECK(page_of("vigie.pdf").empty());
    CHECK(page_of("vigie.jsonl#12").empty());
    CHECK(page_of("pdf#12").empty());
    CHECK(page_of("").empty());
    Hit hit;
    hit.id = "v12";
    hit.path = "vigie.pdf#12";
    CHECK(hit_bibtex(hit) == "@article{kiosque:v12,\n  pages = {12}\n}\n\n");
    CHECK(hit_ris(hit) == "TY  - NEWS\r\nID  - v12\r\nSP  - 12\r\nER  - \r\n\r\n");
}
