#include "query/render/context_format.h"
#include "query/render/terminal_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

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
