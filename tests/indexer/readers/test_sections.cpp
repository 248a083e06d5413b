#include "analyzers/error.h"
#include "indexer/readers/dividing_rule.h"
#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

ReadOptions splitting(std::string_view expression) {
    ReadOptions options;
    options.split = std::make_shared<const DividingRule>(expression);
    return options;
}

/// Ids of the articles in a plain text.
std::vector<std::string> ids_of(std::string_view text, std::string_view expression) {
    std::vector<std::string> ids;
    ArticleSink sink;
    sink.article = [&](Article&& article) { ids.push_back(std::move(article.id)); };
    read_articles(text, Format::plain_text, {"f.txt", {}}, splitting(expression), sink);
    return ids;
}

}  // namespace

TEST_CASE("several articles in one text, parted by lines that fit a rule") {
    const struct {
        Format format;
        const char* rule;
        const char* input;
        const char* expected;
    } cases[] = {
        {Format::plain_text, "-{5,}", "Un\nTexte.\n------\nDeux\nAutre.\n-----\n",
         "+ f#1 title=Un text=Texte.\n+ f#2 title=Deux text=Autre."},
        {Format::plain_text, "-{5,}", "Un\nTexte -----\n----- et encore\n---\n",
         "+ f title=Un text=Texte -----|----- et encore|---"},
        {Format::plain_text, "-{5,}", "\n-----  \r\n\n-----\nUn\nTexte.",
         "+ f title=Un text=Texte."},
        {Format::plain_text, "DÉPÊCHE N° \\d+ : (.*)",
         "Fil du soir\nDeux dépêches.\nDÉPÊCHE N° 7 : Le pont\nFermé.\nDÉPÊCHE N° 8 : L'été\nTôt.",
         "+ f#1 title=Fil du soir text=Deux dépêches.\n+ f#2 title=Le pont text=Fermé.\n"
         "+ f#3 title=L'été text=Tôt."},
        {Format::plain_text, "\\* (.*)", "* Brève sans texte\n* Autre brève\nTexte.",
         "+ f#1 title=Brève sans texte\n+ f#2 title=Autre brève text=Texte."},
        {Format::plain_text, ".*", "Un\nDeux",
         "- f every line of it fits the rule that parts articles"},
        {Format::plain_text, "-{5,}", "", "- f no title and no text"},
        {Format::markdown, "## (.*)",
         "---\nsource: La Vigie\nauthor: Ana\ndate: 2019-12-05\nid: 7\n---\n## Le "
         "*pont*\n\nFermé.\n"
         "\n## L'été\n\n### Plage\n\nTôt.\n",
         "+ f#1 title=Le pont date=2019-12-05 source=La Vigie author=Ana text=Fermé.\n"
         "+ f#2 title=L'été date=2019-12-05 source=La Vigie author=Ana text=Plage||Tôt."},
        {Format::markdown, "\\* \\* \\*", "# Un\n\nA.\n\n* * *\n\n# Deux\n\nB.",
         "+ f#1 title=Un text=A.\n+ f#2 title=Deux text=B."},
    };
    for (const auto& c : cases) {
        CAPTURE(c.rule, c.input);
        CHECK(read_dump(c.input, c.format, "f", splitting(c.rule)) == c.expected);
    }
}

TEST_CASE("ids of parts follow their titles, not their numbers") {
    const auto before = ids_of("Un\nA.\n--\nDeux\nB.\n--\nBrèves\nC.\n--\nBrèves\nD.", "--");
    const auto after =
        ids_of("Nouveau\nN.\n--\nUn\nA2.\n--\nDeux\nB.\n--\nBrèves\nC.\n--\nBrèves\nD.", "--");
    REQUIRE(before.size() == 4);
    REQUIRE(after.size() == 5);
    CHECK(std::vector<std::string>(after.begin() + 1, after.end()) == before);
    CHECK(before[2] != before[3]);
}

TEST_CASE("a rule that is none is told with what to do") {
    const struct {
        const char* rule;
        const char* message;
    } cases[] = {
        {"", "the rule is empty; write the lines that part articles, as in -{5,}"},
        {"## (.*",
         "“## (.*” is no regular expression: at character 6, a parenthesis is not closed, "
         "or closes nothing (write \\( for the character)"},
        {"*",
         "“*” is no regular expression: at character 1, a * + or ? has nothing before it "
         "(write \\* for the character)"},
        {"[a",
         "“[a” is no regular expression: at character 2, a bracket is not closed (write \\[ "
         "for the character)"},
        {"a{x}",
         "“a{x}” is no regular expression: at character 3, {} must hold one number or two, "
         "as in {3} or {3,5} (write \\{ for the character)"},
        {"(a)(b)",
         "“(a)(b)” has several groups ( ); one marks the title, further ones are written "
         "(?: )"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.rule);
        CHECK_THROWS_WITH(DividingRule(c.rule), c.message);
    }
}

TEST_CASE("a rule that explodes, a line without end: no match, and soon") {
    const std::string line(900, 'a');
    CHECK(DividingRule("(?:a+)+b").split(line + "\n" + line + "b").size() == 1);
    CHECK(DividingRule("a*").split(std::string(5'000'000, 'a')).size() == 1);
}
