#include "query/search/concordance.h"
#include "tests/query/archives/sample_archive.h"

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
    CHECK(shown("maire", ContextOrder::left, 1) == "L’ancien [maire] dort.|");
    CHECK(shown("maire", ContextOrder::right, 2) ==
          "L’ancien [maire] dort.|Le maire vient. Un autre [maire] part.|");
    CHECK(shown("maire", ContextOrder::date, 1) == "L’ancien [maire] dort.|");
    CHECK(shown("\"autre maire\"", ContextOrder::date, {}) ==
          "Le maire vient. Un [autre maire] part.|");
    CHECK(shown("xyzzy", ContextOrder::date, {}).empty());
}
