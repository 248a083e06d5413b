#include "analyzers/french/french_analyzer.h"
#include "analyzers/text/unicode.h"
#include "analyzers/workspace.h"
#include "query/search/hits/snippet.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace kiosque;

const FrenchAnalyzer& analyzer() {
    static const FrenchAnalyzer one;
    return one;
}

Snippet snippet(std::string_view text, std::string_view query,
                Node::Match match = Node::Match::stem) {
    Workspace workspace;
    Sought sought;
    sought.words = analyse_words(analyzer(), workspace, query, match);
    StoredArticle stored;
    stored.article.text = text;
    return make_snippet(analyzer(), workspace, stored, sought);
}

/// The snippet with its highlights between brackets.
std::string marked(std::string_view text, std::string_view query,
                   Node::Match match = Node::Match::stem) {
    const Snippet made = snippet(text, query, match);
    std::string out;
    std::uint32_t at = 0;
    for (const Span& span : made.highlights) {
        out +=
            made.text.substr(at, span.start - at) + '[' + std::string(slice(made.text, span)) + ']';
        at = span.end;
    }
    return out + made.text.substr(at);
}

struct Case {
    const char* text;
    const char* query;
    const char* marked;
};

}  // namespace

TEST_CASE("highlights are exactly the matched words") {
    const Case cases[] = {
        {"", "maire", ""},
        {"Le maire est là.", "maire", "Le [maire] est là."},
        {"L’avocat plaide.", "avocats", "L’[avocat] plaide."},
        {"Les Élections ! Des élections.", "elections", "Les [Élections] ! Des [élections]."},
        {"Rien de tel.", "maire", "Rien de tel."},
        {"Ligne un\nligne\tdeux\r\n\n fin", "ligne", "[Ligne] un [ligne] deux fin"},
        {"\n\n Le maire \x1b[31m rouge\x07.", "maire rouge", "Le [maire] [31m [rouge] ."},
        {"maire", "maire", "[maire]"},
        {"Un péché de pêche.", "péché", "Un [péché] de pêche."},
    };
    for (const auto& [text, query, expected] : cases) {
        INFO(text << " / " << query);
        std::string escaped = marked(text, query);
        CHECK(escaped == expected);
    }
    CHECK(marked("La mairie et le maire.", "mair", Node::Match::prefix) ==
          "La [mairie] et le [maire].");
    CHECK(marked("La mairie et le maire.", "maire", Node::Match::exact) ==
          "La mairie et le [maire].");
}

TEST_CASE("dates are marked that are within the days asked for, else those that reach over them") {
    StoredArticle stored;
    stored.article.text = "En 1918, le 11 novembre, la paix ; le 12, la fête.";
    const DateInterval year{PartialDate{1918}, PartialDate{1918}};
    const DateInterval day{PartialDate{1918, 11, 11}, PartialDate{1918, 11, 11}};
    stored.dates = {{Field::text, {3, 7}, year}, {Field::text, {12, 23}, day}};
    const auto highlights = [&](const DateInterval& days) {
        Workspace workspace;
        Sought sought;
        sought.days = days;
        return make_snippet(analyzer(), workspace, stored, sought).highlights;
    };
    CHECK(highlights(day) == std::vector<Span>{{12, 23}});
    CHECK(highlights(year) == std::vector<Span>{{3, 7}, {12, 23}});
    CHECK(highlights({PartialDate{1918, 3, 1}, PartialDate{1918, 3, 1}}) ==
          std::vector<Span>{{3, 7}});
    CHECK(highlights({PartialDate{1919}, PartialDate{1919}}).empty());
}

TEST_CASE("the passage is the one with the most of the words, from the start of its sentence") {
    std::string filler;
    for (int i = 0; i < 40; ++i) filler += "Une phrase qui remplit la page sans rien apporter. ";
    const std::string text = "Le conseil ouvre. " + filler +
                             "Le conseil municipal élit son maire dimanche. " + filler +
                             "Le maire part.";
    CHECK(marked(text, "conseil maire")
              .starts_with("Le [conseil] municipal élit son [maire] dimanche. Une phrase"));
    CHECK(snippet(text, "conseil maire").text.ends_with(" …"));
    CHECK(marked(text, "absent").starts_with("Le conseil ouvre. Une phrase"));
    CHECK(marked(text, "part").ends_with("Le maire [part]."));

    std::string endless;
    for (int i = 0; i < 100; ++i) endless += "mot ";
    const std::string middle = marked(endless + "aiguille " + endless, "aiguille");
    CHECK(middle.starts_with("… mot mot "));
    CHECK(middle.ends_with(" mot …"));
    CHECK(middle.find("[aiguille]") != std::string::npos);
}

TEST_CASE("snippets are one line of bounded width on any text") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces = {
        "maire ",        "é",      "\n",      ". ",   "l’",
        "\xC2\x85",      "\t",     "x",       "œ",    "\xE2\x80\xA8",
        "porte-monnaie", "😀",      "OpenAI ", "\x7F", "e\xCC\x81",
        "2,78 ",         "a@b.fr "};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t i = random() % 200; i > 0; --i) text += pieces[random() % pieces.size()];
        const Snippet made = snippet(text, "maire porte-monnaie OpenAI");
        INFO("text: " << text);
        CHECK(is_valid_utf8(made.text));
        CHECK(made.text.size() <=
              260 + text.size() * (text.find(' ') == std::string::npos ? 1 : 0));
        std::uint32_t last = 0;
        for (const Span& span : made.highlights) {
            CHECK(span.start >= last);
            CHECK(span.end > span.start);
            CHECK(span.end <= made.text.size());
            CHECK(is_valid_utf8(slice(made.text, span)));
            last = span.end;
        }
        for (const char c : made.text) CHECK(static_cast<unsigned char>(c) >= ' ');
    }
    const Snippet endless = snippet(std::string(1'000'000, 'a'), "maire");
    CHECK(endless.text.size() < 2'000);
}

TEST_CASE("phrases are marked as wholes, names wherever they are mentioned") {
    Workspace workspace;
    Sought sought;
    sought.phrases = {
        phrase_pattern(analyse_words(analyzer(), workspace, "plan social", Node::Match::stem))};
    sought.names = {{FacetField::person, "anne roux"}};
    StoredArticle stored;
    stored.article.text = "Le plan d’Anne Roux : deux plans sociaux. Mme Roux part.";
    const auto at = [&](std::string_view text, std::size_t from = 0) {
        const auto start = static_cast<std::uint32_t>(stored.article.text.find(text, from));
        return Mention{Field::text, {start, start + static_cast<std::uint32_t>(text.size())}};
    };
    stored.entities = {{EntityKind::person, "Anne Roux", {at("Anne Roux"), at("Roux", 25)}},
                       {EntityKind::place, "Anne Roux", {at("part")}}};
    const Snippet made = make_snippet(analyzer(), workspace, stored, sought);
    std::string marks;
    for (const Span& span : made.highlights) marks += std::string(slice(made.text, span)) + "|";
    CHECK(marks == "Anne Roux|plans sociaux|Roux|");
}
