#include "query/render/context_format.h"
#include "query/render/terminal_text.h"
#include "query/search/concordance.h"
#include "tests/query/sample_archive.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

std::string lines_of(const Concordance& concordance) {
    std::string out;
    for (const ContextLine& line : concordance.lines)
        out += line.left + '[' + line.keyword + ']' + line.right + '|';
    return out;
}

}  // namespace

TEST_CASE("a concordance shows every occurrence, in the order wanted") {
    const TinyArchive tiny({entry("b", "t", "Le maire vient.\nUn autre maire part.", "2001"),
                            entry("a", "t", "L’ancien maire dort.", "2000"),
                            entry("c", "maire", "rien")});
    Archive archive = tiny.open();
    const auto shown = [&](std::string query, ContextOrder order, Limit limit) {
        Selection selection;
        selection.query = std::move(query);
        return lines_of(concordance(archive, selection, order, limit));
    };
    CHECK(shown("maire", ContextOrder::date, {}) ==
          "L’ancien [maire] dort.|Le [maire] vient. Un autre maire part.|"
          "Le maire vient. Un autre [maire] part.|");
    CHECK(shown("maire", ContextOrder::right, {}) ==
          "L’ancien [maire] dort.|Le maire vient. Un autre [maire] part.|"
          "Le [maire] vient. Un autre maire part.|");
    CHECK(shown("maire", ContextOrder::left, {}) ==
          "L’ancien [maire] dort.|Le maire vient. Un autre [maire] part.|"
          "Le [maire] vient. Un autre maire part.|");
    CHECK(shown("maire", ContextOrder::date, 1) == "L’ancien [maire] dort.|");
    CHECK(shown("\"autre maire\"", ContextOrder::date, {}) ==
          "Le maire vient. Un [autre maire] part.|");
    CHECK(shown("xyzzy", ContextOrder::date, {}).empty());
}

TEST_CASE("keywords stand under each other whatever the width of their contexts") {
    Concordance concordance;
    concordance.articles = 2;
    concordance.lines = {
        {"日本語の長い長い長い長い長い長い文 ", "maire", " e\u0301tait\x1b[31m là", "a", {}, ""},
        {"Un ", "maires", "", "b", PartialDate{2001, 2, 0}, ""}};
    const auto format = std::ranges::find(context_formats(), "text", &ContextFormat::name);
    for (const std::size_t width : {40U, 61U, 80U}) {
        const std::string text = format->lines(concordance, {false, width});
        std::vector<std::size_t> places;
        for (std::size_t at = text.find("maire"); at != text.npos;
             at = text.find("maire", at + 1)) {
            const std::size_t start = text.rfind('\n', at) + 1;
            places.push_back(display_width(text.substr(start, at - start)));
        }
        REQUIRE(places.size() == 2);
        CHECK(places[0] == places[1]);
        CHECK(text.find('\x1b') == text.npos);
    }
}
