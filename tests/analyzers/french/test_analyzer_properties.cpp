#include "analyzers/text/unicode.h"
#include "tests/analyzers/french/token_dump.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

bool is_edge(std::string_view text, std::uint32_t at) {
    return at == text.size() || (at < text.size() && (text[at] & '\xC0') != '\x80');
}

/// The first rule that the analysis of `text` breaks, or nothing.
std::string broken_rule(std::string_view text, const AnalysedText& analysed, bool valid) {
    std::uint32_t end = 0;
    for (const Word& word : analysed.words) {
        if (word.span.start < end || word.span.start >= word.span.end) return "words in order";
        if (word.span.end > text.size()) return "words in bounds";
        if (!is_edge(text, word.span.start)) return "words on code points";
        if (valid && !is_edge(text, word.span.end)) return "words on code points";
        end = word.span.end;
    }
    std::tuple<std::uint32_t, std::uint32_t> before{0, 0};
    for (const Token& token : analysed.tokens) {
        const std::tuple here{token.position, token.span.start};
        if (token.position < 1 || here < before) return "tokens in order";
        if (token.span.start >= token.span.end || token.span.end > text.size()) {
            return "tokens in bounds";
        }
        if (!is_edge(text, token.span.start)) return "tokens on code points";
        if (valid && !is_edge(text, token.span.end)) return "tokens on code points";
        if (token.exact.empty() || token.stem.empty() || token.unaccent.empty()) return "no form";
        before = here;
    }
    return {};
}

/// Do the analyses share a token on the layer that `form` gives?
template <class Form>
bool meet(std::string_view document, std::string_view query, Form form) {
    Workspace workspace;
    AnalysedText left;
    AnalysedText right;
    FrenchAnalyzer().analyze(document, workspace, left);
    FrenchAnalyzer().analyze(query, workspace, right);
    return std::any_of(right.tokens.begin(), right.tokens.end(), [&](const Token& asked) {
        return std::any_of(left.tokens.begin(), left.tokens.end(),
                           [&](const Token& token) { return form(token) == form(asked); });
    });
}

std::string replace_apostrophes(std::string text) {
    for (auto at = text.find('\''); at != std::string::npos; at = text.find('\'')) {
        text.replace(at, 1, "’");
    }
    return text;
}

}  // namespace

TEST_CASE("any bytes: spans are in order, in bounds, on code points") {
    static constexpr std::array<std::string_view, 34> bits{
        "a",  "E",   "é",    "É",    "l",    "'",    "’",      "-",    ".",  " ",   "\n", "\u00A0",
        "1",  "23",  "@",    "#",    "&",    "+",    "://",    "www.", "fr", "œ",   "·",  "\u00AD",
        "日", "ไทย", "🙂", "\xC3", "\x80", "\xFF", "\u0301", "qu",   "_",  "http"};
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    AnalysedText analysed;
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        const auto length = random() % 40;
        for (unsigned i = 0; i < length; ++i) {
            if (round % 4 == 0) {
                text += static_cast<char>(random() & 0xFFU);
            } else {
                text += bits.at(random() % bits.size());
            }
        }
        workspace.begin_article();
        analyzer.analyze(text, workspace, analysed);
        const std::string broken = broken_rule(text, analysed, is_valid_utf8(text));
        CAPTURE(text);
        REQUIRE(broken == "");
    }
}

TEST_CASE("hostile texts take no longer than others") {
    const FrenchAnalyzer analyzer;
    for (const std::string_view unit :
         {"a", "(", "é", "l'", "a-", "a.", "1 000 ", "@a", "\u0301", "日", "www.a.", "\xFF"}) {
        std::string text;
        while (text.size() < 1'000'000) text += unit;
        Workspace workspace;
        AnalysedText analysed;
        analyzer.analyze(text, workspace, analysed);
        CAPTURE(unit);
        REQUIRE(broken_rule(text, analysed, is_valid_utf8(text)) == "");
    }
}

TEST_CASE("tokens outlive other analyses of the same article") {
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    workspace.begin_article();
    AnalysedText title;
    AnalysedText body;
    analyzer.analyze("Une élection", workspace, title);
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += fmt::format("mot{} ", i);
    analyzer.analyze(text, workspace, body);
    CHECK(title.tokens.at(1).exact == "élection");
    CHECK(body.tokens.at(0).exact == "mot0");
    CHECK(body.tokens.size() == 50'000);
}

TEST_CASE("a word is found however it is typed") {
    static constexpr std::array<std::string_view, 20> words{
        "élève",    "cœur",     "aujourd'hui", "presqu'île", "week-end", "Noël",    "forêt",
        "garçon",   "où",       "ambiguë",     "S.N.C.F.",   "OpenAI",   "H&M",     "chef-d'œuvre",
        "l'avocat", "français", "journaux",    "10 000",     "XIXe",     "Jean-Luc"};
    for (const std::string_view word : words) {
        CAPTURE(word);
        const std::string text = "avant " + std::string(word) + ", après";
        const auto exact = [](const Token& token) { return token.exact; };
        const auto stem = [](const Token& token) { return token.stem; };
        const auto unaccent = [](const Token& token) { return token.unaccent; };
        CHECK(meet(text, word, exact));
        CHECK(meet(text, word, stem));
        CHECK(meet(text, fold(word), unaccent));
        CHECK(meet(text, replace_apostrophes(std::string(word)), exact));
    }
}

TEST_CASE("a word in capitals is the same word") {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pairs{
        {{"élève", "ÉLÈVE"},
         {"cœur", "CŒUR"},
         {"aujourd'hui", "AUJOURD’HUI"},
         {"l'avocat", "L'AVOCAT"},
         {"journaux", "JOURNAUX"},
         {"week-end", "WEEK-END"},
         {"yeux", "YEUX"},
         {"ayant", "AYANT"}}};
    for (const auto& [small, capitals] : pairs) {
        CAPTURE(small);
        CHECK(meet(small, capitals, [](const Token& token) { return token.exact; }));
        CHECK(meet(small, capitals, [](const Token& token) { return token.stem; }));
    }
}
