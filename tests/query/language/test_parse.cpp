#include "query/language/parsed_query.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace kiosque;

struct Case {
    const char* typed;
    const char* dumped;
};

/// Every column of typed text parses without complaint into the tree that the dump shows; ""
/// stands for the typed text itself.
const Case sound[] = {
    // words
    {"", ""},
    {"   ", ""},
    {"élections", ""},
    {"élections municipales", ""},
    {"  élections\t municipales\n", "élections municipales"},
    {"l’avocat", ""},
    {"l'avocat d'affaires", ""},
    {"porte-monnaie", ""},
    {"S.N.C.F.", ""},
    {"C++", ""},
    {"AT&T H&M", ""},
    {"10 %", ""},
    {"10 000 voix", "10\\ 000 voix"},
    {"10\xE2\x80\xAF"
     "000",
     "10\\\xE2\x80\xAF"
     "000"},
    {"1000 100", "1000 \\100"},
    {"10 000 000", "10\\ 000\\ 000"},
    {"(10) 000", "10 \\000"},
    {"+10 +000", ""},
    {"2,78", ""},
    {"Paris - Lyon", ""},
    {"- Paris", ""},
    {"+ Paris", ""},
    {"a + b = c", ""},
    {"1+1=2", ""},
    {"rendez-vous", ""},
    {"et ou sauf near", ""},
    {"And Or Not", ""},
    {"ETAT OUI SAUFCONDUIT", ""},
    {"10:30", "10\\:30"},
    {"http://exemple.fr/a?b=c", "http\\://exemple.fr/a?b=c"},
    {"ratio 3:2", "ratio 3\\:2"},
    {"un\xC2\xA0mot", "un mot"},
    {"un\xE2\x80\xAFmot", "un mot"},
    {"@nom #motdièse", ""},
    // phrases
    {"\"réforme des retraites\"", ""},
    {"«réforme des retraites»", "\"réforme des retraites\""},
    {"« réforme »", "\" réforme \""},
    {"“réforme des retraites”", "\"réforme des retraites\""},
    {"”réforme“", "\"réforme\""},
    {"\"réforme”", "\"réforme\""},
    {"«il dit \"oui\"»", "\"il dit \\\"oui\\\"\""},
    {"\"a \\\"b\\\" c\"", ""},
    {"\"a\\\\b\"", ""},
    {"\"a (b) -c titre:d OR e\"", ""},
    {"mot\"une phrase\"mot", "mot \"une phrase\" mot"},
    {"=\"Le Monde\"", ""},
    {"= \"x\"", "= \"x\""},
    // signs
    {"+la -une", ""},
    {"-\"à la une\"", ""},
    {"+(a b) -(c d)", ""},
    {"--a", "-a"},
    {"+-a", "-a"},
    {"-+a", "+a"},
    {"=élection", ""},
    {"~eleccion", ""},
    {"-=a", ""},
    {"=-a", "-=a"},
    {"avoc*", ""},
    {"l'avoc*", ""},
    {"-avoc*", ""},
    // operators
    {"a AND b", ""},
    {"a ET b", "a AND b"},
    {"a OU b", "a OR b"},
    {"a OR b OR c", ""},
    {"a OR b AND c", ""},
    {"a b OR c d", ""},
    {"a b AND c d", ""},
    {"a NOT b", "a -b"},
    {"a SAUF b", "a -b"},
    {"a AND NOT b", "a AND -b"},
    {"NOT a", "-a"},
    {"NOT (a OR b)", "-(a OR b)"},
    {"a NEAR b", "a NEAR/10 b"},
    {"a NEAR/3 b", ""},
    {"a NEAR/3 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
    {"a NEAR/3 b c", ""},
    {"-a NEAR/3 b", "(-a) NEAR/3 b"},
    {"a NEAR/4000 b", "a NEAR/99 b"},
    {"a NEAR/0 b", "a NEAR/0 b"},
    {"a NEAR/x b", ""},
    // groups
    {"(a)", "a"},
    {"((a b))", "a b"},
    {"(a b) c", ""},
    {"(a OR b) c", ""},
    {"a (b OR c) -(d e)", ""},
    {"(a AND b) AND c", ""},
    {"(a OR b) OR c", ""},
    {"-(-a)", ""},
    {"-(+a)", ""},
    {"a(b)c", "a b c"},
    // fields
    {"titre:élections", ""},
    {"title:élections", "titre:élections"},
    {"Titre: élections", "titre:élections"},
    {"TITRE:\"deux mots\"", "titre:\"deux mots\""},
    {"titre:(a OR b)", ""},
    {"titre:(a b) c", ""},
    {"-titre:a", ""},
    {"+source:\"Le Monde\"", ""},
    {"titre:-a", "titre:(-a)"},
    {"titre:=a", ""},
    {"titre:avoc*", ""},
    {"texte:a text:b corps:c", "texte:a texte:b texte:c"},
    {"source:monde journal:monde média:monde", "source:monde source:monde source:monde"},
    {"auteur:a author:b", "auteur:a auteur:b"},
    {"rubrique:a section:b", "rubrique:a rubrique:b"},
    {"personne:a person:b", "personne:a personne:b"},
    {"entreprise:a société:b company:c", "entreprise:a entreprise:b entreprise:c"},
    {"organisation:a organization:b", "organisation:a organisation:b"},
    {"lieu:a place:b", "lieu:a lieu:b"},
    {"langue:fr language:en", "langue:fr langue:en"},
    {"personne:(\"Jeanne Martin\" OR \"Paul Durand\")", ""},
    {"titre:texte:a", "titre:texte:a"},
    {"titre:a NEAR/2 b", ""},
    // dates
    {"date:2023", "date:\"2023\""},
    {"date:2023-11..2024-02", "date:\"2023-11..2024-02\""},
    {"date:\"14 mars 2018\"..2019", "date:\"14 mars 2018..2019\""},
    {"date:2018..\"14 mars 2019\" a", "date:\"2018..14 mars 2019\" a"},
    {"date:\"14 mars 2018\"..\"15 mars\"", "date:\"14 mars 2018..15 mars\""},
    {"date:\"14 mars 2018\" ..2019", ""},
    {"date:2023-11..", "date:\"2023-11..\""},
    {"date:..2023-11", "date:\"..2023-11\""},
    {"date:\"1er mars 2015\"", ""},
    {"-date:2023", "-date:\"2023\""},
    {"grève date:hier", "grève date:\"hier\""},
    // escapes
    {"\\AND", ""},
    {"\\-a", ""},
    {"\\+a", ""},
    {"a\\ b", ""},
    {"titre\\:a", ""},
    {"a\\*", ""},
    {"\\(a\\)", ""},
    {"a\\b", "ab"},
    {"a\\\\b", ""},
    {"\\\"a", ""},
    {"a\\", "a\\\\"},
};

struct Fault {
    const char* typed;
    const char* dumped;
    const char* places;  ///< the marked text of each diagnostic, in order, between bars
};

const Fault faulty[] = {
    {"\"jamais fermé", "\"jamais fermé\"", "\""},
    {"« jamais fermé", "\" jamais fermé\"", "\xC2"},
    {"(a b", "a b", "("},
    {"((a b)", "a b", "("},
    {"a)", "a", ")"},
    {"a) b", "a b", ")"},
    {"a b) c", "(a b) c", ")"},
    {")(", "", ")|("},
    {"AND a", "a", "AND"},
    {"a AND", "a", "AND"},
    {"a OU", "a", "OU"},
    {"OR", "", "OR"},
    {"a OR OR b", "a OR b", "OR"},
    {"a AND OR b", "a OR b", "AND"},
    {"a AND AND", "a", "AND|AND"},
    {"NEAR a", "a", "NEAR"},
    {"a NEAR/2", "a", "NEAR/2"},
    {"(AND)", "", "AND"},
    {"NOT", "", "NOT"},
    {"a NOT", "a", "NOT"},
    {"-()", "", "-"},
    {"a -(", "a", "(|-"},
    {"\"\"", "", ""},
    {"*", "", "*"},
    {"*tion", "\\*tion", "*tion"},
    {"a*b", "a\\*b", "a*b"},
    {"titre:", "", "titre:"},
    {"titre: OR a", "a", "titre:|OR"},
    {"a titre:)", "a", "titre:|)"},
    {"date:", "", "date:"},
    {"date:(a)", "a", "date:"},
    {"date:2019*", "date:\"2019\"", "2019*"},
    {"titer:a", "titer\\:a", "titer"},
    {"perssonne:a", "perssonne\\:a", "perssonne"},
    {"=(a b)", "a b", "="},
    {"~\"a b\"", "\"a b\"", "~"},
    {"=avoc*", "avoc*", "="},
    {"=titre:a", "titre:a", "="},
    {"\"a", "\"a\"", "\""},
    {"foo:bar", "foo\\:bar", "foo"},
    {"-élan:bar", "-élan\\:bar", "élan"},
    {"rubirque:bar", "rubirque\\:bar", "rubirque"},
};

std::string places(const ParsedQuery& query) {
    std::string list;
    for (const Diagnostic& diagnostic : query.diagnostics) {
        if (!list.empty()) list += '|';
        if (diagnostic.span) list += slice(query.text, *diagnostic.span);
    }
    return list;
}

/// Spans lie within the text and children within their parents.
bool spans_nest(const Node& node, Span outer) {
    if (node.kind == Node::Kind::nothing) return true;
    if (node.span.start < outer.start || node.span.end > outer.end) return false;
    for (const Node& child : node.children)
        if (!spans_nest(child, node.span)) return false;
    return true;
}

void check_sane(const ParsedQuery& query) {
    const Span whole{0, static_cast<std::uint32_t>(query.text.size())};
    CHECK(spans_nest(query.tree, whole));
    for (const Diagnostic& diagnostic : query.diagnostics)
        if (diagnostic.span) {
            CHECK(diagnostic.span->start <= diagnostic.span->end);
            CHECK(diagnostic.span->end <= whole.end);
        }
    const std::string dumped = dump(query.tree);
    INFO("dumped: " << dumped);
    const ParsedQuery again = parse(dumped);
    CHECK(again.tree == query.tree);
}

}  // namespace

TEST_CASE("query text becomes the tree that people mean") {
    for (const auto& [typed, dumped] : sound) {
        INFO("typed: " << typed);
        const ParsedQuery query = parse(typed);
        const bool blank = query.tree == Node();
        CHECK(dump(query.tree) == (blank || *dumped != '\0' ? dumped : typed));
        CHECK(places(query).empty());
        CHECK(query.diagnostics.empty());
        check_sane(query);
    }
}

TEST_CASE("AND binds words more loosely than standing side by side, OR most loosely") {
    const Node tree = parse("a OR b c AND d").tree;
    REQUIRE(tree.kind == Node::Kind::any);
    REQUIRE(tree.children.size() == 2);
    const Node& all = tree.children.back();
    REQUIRE(all.kind == Node::Kind::all);
    CHECK(all.children.front().kind == Node::Kind::sequence);
    CHECK(tree == parse("a OR ((b c) AND d)").tree);
}

TEST_CASE("faulty queries are told where, and the rest is kept") {
    for (const auto& [typed, dumped, marked] : faulty) {
        INFO("typed: " << typed);
        const ParsedQuery query = parse(typed);
        CHECK(dump(query.tree) == dumped);
        CHECK(places(query) == marked);
        check_sane(query);
    }
}

TEST_CASE("free text has no operators") {
    const ParsedQuery query = parse_free_text("  qui a (dit \"non\" -à titre:OR AND *");
    CHECK(dump(query.tree) == "qui a \\(dit \\\"non\\\" \\-à titre\\:OR \\AND \\*");
    CHECK(query.diagnostics.empty());
    CHECK(parse_free_text(" \t").tree == Node());
    CHECK(parse_free_text("un").tree.kind == Node::Kind::word);
    check_sane(query);
}

TEST_CASE("parse(dump(tree)) is the tree, for random text") {
    const std::vector<std::string> pieces = {
        " ",    " ",      "(",         ")",       "\"",     "«",    "»",        "“",
        "”",    "+",      "-",         "=",       "~",      "*",    ":",        "\\",
        "a",    "été",    "l’eau",     "AND",     "OR",     "SAUF", "NEAR",     "NEAR/3",
        "/",    "titre:", "date:",     "source:", "2023",   "..",   "\xC2\xA0", "\xFF",
        "\xC2", "œ",      "e\xCC\x81", "x*",      "titer:", "'",    "\n",       "😀"};
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::size_t> length(0, 24);
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
    for (int round = 0; round < 20'000; ++round) {
        std::string typed;
        for (std::size_t i = length(random); i > 0; --i) typed += pieces[piece(random)];
        const ParsedQuery query = parse(typed);
        const ParsedQuery again = parse(dump(query.tree));
        if (!(again.tree == query.tree)) {
            INFO("typed: " << typed);
            check_sane(query);
            return;
        }
        if (!spans_nest(query.tree, {0, static_cast<std::uint32_t>(query.text.size())}))
            FAIL("spans of " << typed);
    }
}

TEST_CASE("parse(dump(tree)) is the tree at the greatest depth and length") {
    std::string deep = "x";
    for (int i = 0; i < 49; ++i) deep = "a b AND c (" + deep + ") OR d";
    check_sane(parse(deep));
    for (const std::string unit : {":", "*", "\\\\", "titre:a ", "a AND b OR ", "“"}) {
        std::string typed = unit == "“" ? "«" : "a";
        while (typed.size() < 40'000) typed += unit;
        INFO(typed.substr(0, 10));
        check_sane(parse(typed));
    }
}

TEST_CASE("any bytes parse, and hostile text is bounded") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 2'000; ++round) {
        std::string typed;
        for (int i = 0; i < 40; ++i) typed += static_cast<char>(byte(random));
        check_sane(parse(typed));
        check_sane(parse_free_text(typed));
    }
    for (const std::string unit : {"(", ")", "-", "\"", "a ", "a OR ", "titre:", "-(", "a NEAR ",
                                   "\\", "*", "«", "((a) ", "date:a "}) {
        std::string typed;
        while (typed.size() < 1'000'000) typed += unit;
        INFO("a million bytes of " << unit);
        const ParsedQuery query = parse(typed);
        CHECK_FALSE(query.diagnostics.empty());
        CHECK(query.diagnostics.size() <= 12);
        if (dump(query.tree).size() < 60'000) check_sane(query);
    }
}
