#include "query/render/bar.h"
#include "query/render/diagnostic_text.h"
#include "query/render/facet_text.h"
#include "query/render/french_text.h"
#include "query/render/hit_text.h"
#include "query/render/labelled.h"
#include "query/render/terminal_text.h"
#include "query/render/wrap.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Case {
    std::string input;
    std::string expected;
};

/// Lines joined by |.
std::string lines(std::string_view text, std::size_t width) {
    std::string out;
    for (const Span span : wrap(text, width)) {
        out += slice(text, span);
        out += '|';
    }
    return out;
}

/// The snippet with [ ] around its highlights.
std::string marked(const Snippet& snippet) {
    std::string out;
    std::uint32_t at = 0;
    for (const Span span : snippet.highlights) {
        out += slice(snippet.text, {at, span.start});
        out += '[';
        out += slice(snippet.text, span);
        out += ']';
        at = span.end;
    }
    return out + snippet.text.substr(at);
}

/// Nothing that a terminal would take for a command, and valid UTF-8 throughout.
bool is_tame(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte < 0x20 || byte == 0x7F || (byte == 0xC2 && next < 0xA0)) return false;
    }
    return true;
}

constexpr TextStyle in_pipe{};
const TextStyle narrow{.colour = false, .width = 30};
const TextStyle coloured{.colour = true, .width = 60};

}  // namespace

TEST_CASE("what an article says commands no terminal") {
    const std::vector<Case> cases{
        {"L’Élysée", "L’Élysée"},
        {"a\tb\nc\rd", "a b c d"},
        {"\x1b[31mrouge\x1b]0;titre\x07", " [31mrouge ]0;titre "},
        {"\u009b31m", " 31m"},               // CSI as one character
        {"un\u2028deux", "un deux"},         // line separator
        {"abc\u202Ecba\u2066x", "abccbax"},  // direction overrides
        {"anti\u00ADconsti", "anticonsti"},  // soft hyphen
        {"e\u0301", "e\u0301"},              // combining accent stays
        {"10\u202F000\u00A0€", "10\u202F000\u00A0€"},
        {"\xff\xc3", "\uFFFD\uFFFD"},
        {"\x7f", " "},
        {"", ""},
    };
    for (const Case& c : cases) CHECK(printable(c.input) == c.expected);
}

TEST_CASE("printable text is tame whatever the bytes") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (auto i = random() % 60; i > 0; --i) bytes += static_cast<char>(random() % 256);
        CHECK(is_tame(printable(bytes)));
    }
}

TEST_CASE("highlights stay on their words when the text is tamed") {
    const Snippet snippet{"\x1b un\u00AD mot \xff et \u202Eautre", {{7, 10}, {11, 12}, {19, 24}}};
    CHECK(marked(printable(snippet)) == "  un [mot] [\uFFFD] et [autre]");
    CHECK(printable(Snippet{"court", {{0, 2}, {4, 99}}}).highlights == std::vector<Span>{{0, 2}});
}

TEST_CASE("columns of text") {
    const std::vector<std::pair<std::string, std::size_t>> cases{{"", 0},
                                                                 {"abc", 3},
                                                                 {"été", 3},
                                                                 {"e\u0301te\u0301", 3},
                                                                 {"東京", 4},
                                                                 {"한국", 4},
                                                                 {"\uFF21", 2},
                                                                 {"😀", 2},
                                                                 {"« 1\u202F000 »", 9},
                                                                 {"œ", 1},
                                                                 {"\u1112\u1161\u11AB", 2}};
    for (const auto& [text, width] : cases) {
        INFO(text);
        CHECK(display_width(text) == width);
    }
    CHECK(fit("été", 5) == "été  ");
    CHECK(fit("élections", 5) == "élec…");
    CHECK(fit("東京都", 4) == "東… ");
    CHECK(prefix_of_width("e\u0301te\u0301", 1) == "e\u0301");
}

TEST_CASE("lines are wrapped where Unicode allows") {
    const std::vector<Case> cases{
        {"", ""},
        {"un", "un|"},
        {"un deux trois", "un deux|trois|"},
        {"un  deux", "un  deux|"},
        {"anticonstitutionnel", "anticonst|itutionne|l|"},
        {"a anticonstitutionnel", "a|anticonst|itutionne|l|"},
        {"Qui\u00A0?\u00A0Lui", "Qui\u00A0?\u00A0Lui|"},
        {"dit\u00A0: 10\u202F000\u00A0€", "dit\u00A0:|10\u202F000\u00A0€|"},
        {"東京都東京都", "東京都東|京都|"},
        {"peut-être oui", "peut-être|oui|"},
    };
    for (const Case& c : cases) CHECK(lines(c.input, 9) == c.expected);
    CHECK(lines("東", 1) == "東|");  // wider than the line: still an end
}

TEST_CASE("every line fits and none is lost") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::vector<std::string> atoms{"a",  "é",       " ",      " ", "-",
                                         "東", "e\u0301", "\u00A0", "«", "1"};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (auto i = random() % 80; i > 0; --i) text += atoms[random() % atoms.size()];
        const std::size_t width = 2 + random() % 20;
        INFO("[" << text << "] " << width);
        std::string kept;
        for (const Span line : wrap(text, width)) {
            CHECK(display_width(slice(text, line)) <= width);
            kept += slice(text, line);
        }
        const auto without_spaces = [](std::string s) {
            std::erase(s, ' ');
            return s;
        };
        CHECK(without_spaces(kept) == without_spaces(text));
    }
}

TEST_CASE("a word of megabytes is wrapped in linear time") {
    CHECK(wrap(std::string(2'500'000, 'a'), 80).size() == 31'250);
}

TEST_CASE("dates and numbers as the French write them") {
    CHECK(french_date({2023, 11, 20}) == "20 novembre 2023");
    CHECK(french_date({2015, 3, 1}) == "1er mars 2015");
    CHECK(french_date({2023, 11, 0}) == "novembre 2023");
    CHECK(french_date({2023, 0, 0}) == "2023");
    CHECK(french_date_with_weekday({2023, 11, 20}) == "lundi 20 novembre 2023");
    CHECK(french_date_with_weekday({1582, 12, 20}) == "lundi 20 décembre 1582");
    CHECK(french_date_with_weekday({1572, 8, 24}) == "24 août 1572");
    CHECK(french_date_with_weekday({1897, 5, 0}) == "mai 1897");
    CHECK(french_number(0) == "0");
    CHECK(french_number(999) == "999");
    CHECK(french_number(1342) == "1\u202F342");
    CHECK(french_number(1234567) == "1\u202F234\u202F567");
}

TEST_CASE("bars are exact to an eighth of a column") {
    CHECK(bar(0, 10, 4).empty());
    CHECK(bar(10, 10, 4) == "████");
    CHECK(bar(5, 10, 4) == "██");
    CHECK(bar(1, 1'000'000, 4) == "▏");
    CHECK(bar(3, 32, 4) == "▍");
    CHECK(bar(1, 0, 4).empty());
    CHECK(bar(1, 1, 0).empty());
}

TEST_CASE("facets are aligned by columns, not by bytes") {
    const Facet facet{"person", {{"Édouard Élan", 1234}, {"東京太郎", 20}, {"Li\x1b[2J", 1}}};
    CHECK(facet_text(facet, in_pipe) ==
          "person\n"
          "  Édouard Élan  1\u202F234 ████████████\n"
          "  東京太郎         20 ▎\n"
          "  Li [2J            1 ▏\n");
    const Facet wide{"place", {{"Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", 7}}};
    for (const std::size_t width : {12U, 20U, 30U, 80U}) {
        const std::string row = facet_text(wide, {.colour = false, .width = width});
        INFO(row);
        CHECK(display_width(row.substr(6, row.size() - 7)) <= std::max<std::size_t>(width, 14));
    }
}

TEST_CASE("a hit in a pipe, on a narrow terminal, in colours") {
    Hit hit;
    hit.rank = 3;
    hit.id = "g1";
    hit.title = "Grève\x1b[0m au port";
    hit.date = PartialDate{2018, 3, 14};
    hit.source = "La Vigie";
    hit.snippet = {"Un préambule assez long avant que la grève ne soit enfin nommée ici",
                   {{38, 44}}};
    CHECK(slice(hit.snippet.text, hit.snippet.highlights[0]) == "grève");
    CHECK(hit_text(hit, in_pipe) ==
          " 3. Grève [0m au port\n"
          "    14 mars 2018 · La Vigie · g1\n"
          "    Un préambule assez long avant que la grève ne soit enfin nommée ici\n\n");
    // Two lines at most, those with the highlight.
    CHECK(hit_text(hit, narrow) ==
          " 3. Grève [0m au port\n"
          "    14 mars 2018 · La Vigie · g1\n"
          "    Un préambule assez long\n"
          "    avant que la grève ne…\n\n");
    CHECK(hit_text(hit, coloured) ==
          " 3. \x1b[1mGrève [0m au port\x1b[0m\n"
          "    \x1b[2m14 mars 2018 · La Vigie · g1\x1b[0m\n"
          "    Un préambule assez long avant que la \x1b[1;31mgrève\x1b[0m ne soit\n"
          "    enfin nommée ici\n\n");
    CHECK(hit_text(Hit{}, in_pipe) == " 0. (untitled)\n    undated · \n\n");
    Hit long_title;
    long_title.title = "Un titre qui ne tient pas sur une seule ligne";
    CHECK(hit_text(long_title, {false, 30}) ==
          " 0. Un titre qui ne tient pas\n    sur une seule ligne\n    undated · \n\n");
}

TEST_CASE("the closing line tells what was found") {
    Results results;
    CHECK(closing_text(results, {}, in_pipe).starts_with("No article matches. Try "));
    results.suggestion = "grève";
    CHECK(closing_text(results, {}, in_pipe) == "No article matches.\n");
    results.suggestion.reset();
    results.total = 1;
    CHECK(closing_text(results, {1, 1}, in_pipe) == "1 article.\n");
    results.total = 1342;
    CHECK(closing_text(results, {}, in_pipe) == "1\u202F342 articles.\n");
    CHECK(closing_text(results, {10, 11}, in_pipe) == "1\u202F342 articles, 11 to 20 shown.\n");
}

TEST_CASE("carets stand under the place, by columns") {
    const auto text = [](std::string_view query, Span span) {
        return diagnostic_text({"faux", span}, query, in_pipe);
    };
    CHECK(diagnostic_text({"faux", std::nullopt}, "mot", in_pipe) == "kiosque: faux\n");
    CHECK(text("été 東京 \"mot", {13, 17}) == "kiosque: faux\n  été 東京 \"mot\n           ^^^^\n");
    CHECK(text("abc", {1, 2}) == "kiosque: faux\n  abc\n   ^\n");
    CHECK(text("abc", {3, 3}) == "kiosque: faux\n  abc\n     ^\n");
    CHECK(text("abc", {90, 99}) == "kiosque: faux\n  abc\n     ^\n");
    CHECK(text("\x1b[mé", {3, 5}) == "kiosque: faux\n   [mé\n     ^\n");
    const TextStyle narrow{false, 40};
    CHECK(diagnostic_text({"un message plus long que la ligne de l'écran", std::nullopt}, "",
                          narrow) ==
          "kiosque: un message plus long que la\n         ligne de l'écran\n");
    CHECK(diagnostic_text({"faux", Span{30, 33}},
                          std::string(30, 'a') + "bcd" + std::string(30, 'e'), narrow) ==
          "kiosque: faux\n  …aaaaaaaaaaaabcdeeeeeeeeeeee…\n               ^^^\n");
    // A megabyte of query is not repeated.
    CHECK(text(std::string(1'000'000, '('), {500'000, 500'001}).size() < 400);
    CHECK(text(std::string(1'000'000, '('), {0, 1'000'000}).size() < 400);
}

TEST_CASE("labelled lines leave out what is empty and align the rest") {
    CHECK(labelled_lines({{"date", "2023"}, {"author", ""}, {"source", "La Vigie"}}, in_pipe) ==
          "date    2023\nsource  La Vigie\n");
    CHECK(labelled_lines({{"person", "Ada Un, Ben Deux, Cléo Trois, Dan"}}, narrow) ==
          "person  Ada Un, Ben Deux, Cléo\n        Trois, Dan\n");
}
