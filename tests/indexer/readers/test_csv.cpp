#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Case {
    std::string_view input;
    std::string_view expected;
};

}  // namespace

TEST_CASE("CSV: a table, what comes out") {
    const Case cases[] = {
        {"title;text\nLe titre;Le texte.\n", "+ f#1 title=Le titre text=Le texte."},
        {"title,text\nLe titre,Le texte.", "+ f#1 title=Le titre text=Le texte."},
        {"title\ttext\r\nLe titre\tLe texte.\r\n", "+ f#1 title=Le titre text=Le texte."},
        {"title|text\nLe titre|Le texte, ici; là.\n",
         "+ f#1 title=Le titre text=Le texte, ici; là."},
        {"Titre;Texte;Rubrique\nA;B;C\n\n\nD;E;F\n",
         "+ f#1 title=A section=C text=B\n+ f#2 title=D section=F text=E"},
        {"TITRE ;\"DATE\"\nA;2016-12-01\n", "+ f#1 title=A date=2016-12-01"},
        {"id;title\n\"a;1\";\"dit \"\"oui\"\"\"\n", "+ f#1 id=a;1 title=dit \"oui\""},
        {"title;text\nA;\"Un.\nDeux.\n\"\nB;C\n",
         "+ f#1 title=A text=Un.|Deux.\n+ f#2 title=B text=C"},
        {"title;text\nA;\"\"\nB;\"x\"y\n", "+ f#1 title=A\n+ f#2 title=B text=xy"},
        {"sep=,\ntitle,text\nA;B,C\n", "+ f#1 title=A;B text=C"},
        {"\xEF\xBB\xBFtitle;text\nA;B\n", "+ f#1 title=A text=B"},
        {"title;text\n\xC9t\xE9;No\xEBl\n", "+ f#1 title=Été text=Noël"},
        {"titre;r\xE9sum\xE9\nA;B\n", "+ f#1 title=A text=B"},
        {"titre,contenu\nA,<p>Un &amp; deux.</p><p>Trois.</p>\n",
         "+ f#1 title=A text=Un & deux.||Trois."},
        {"titre,contenu\nA,x < y &amp; z\n", "+ f#1 title=A text=x < y &amp; z"},
        {"title;text\nA\nB;C\n", "+ f#1 title=A\n+ f#2 title=B text=C"},
        {"title;text\nA;B;C\n",
         "? f#1 the row has 3 fields, the header 2; those beyond are left out\n"
         "+ f#1 title=A text=B"},
        {"title;text\n;\nB;C\n", "- f#1 no title and no text\n+ f#2 title=B text=C"},
        {"title;text\nA;\"B\nC;D\nE;F\n",
         "? f#1 a quotation mark is not closed\n+ f#1 title=A text=B\n"
         "+ f#2 title=C text=D\n+ f#3 title=E text=F"},
        {"title;text\nA;\"B\nC;D\nE;\"F;G\"\n",
         "? f#1 the row has 3 fields, the header 2; those beyond are left out\n"
         "+ f#1 title=A text=B|C;D|E;F"},
        {"\"title\";\"text\"\n\"1\";A;B\n\"2\";C;D\n",
         "+ f#1 title=A text=B\n+ f#2 title=C text=D"},
        {"nom;prénom\nPetit;Ana\n",
         "- f no column of the table is called title or text; name one with --map text=COLUMN"},
        {"une seule colonne\nsans rien\n", "- f no table: its rows have no columns in common"},
        {"", "- f no table: its rows have no columns in common"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::csv) == c.expected);
    }
}

TEST_CASE("CSV: columns are named with --map; the user's names come first") {
    const ReadOptions options{{{"text", "Chapeau"}, {"source", "antenne"}}};
    CHECK(read_dump("titre;texte;chapeau;Antenne\nA;B;C;D\n", Format::csv, "f", options) ==
          "+ f#1 title=A source=D text=C");
}

TEST_CASE("CSV: UTF-16 as spreadsheets write it") {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string_view("title\ttext\nA\tB\n")) wide.append(1, c).append(1, '\0');
    CHECK(read_dump(wide, Format::csv) == "+ f#1 title=A text=B");
}

TEST_CASE("CSV: quotes over 200,000 lines cost one pass") {
    std::string table = "title;text\n";
    for (int i = 0; i < 200'000; ++i) table += "a;\"b\"\"\n";
    std::size_t articles = 0;
    ArticleSink sink;
    sink.article = [&](Article&&) { ++articles; };
    read_articles(table, Format::csv, {"f", {}}, {}, sink);
    CHECK(articles == 100'000);  // each line's quote is closed by the next one's
}

TEST_CASE("CSV is told from text with commas by its header") {
    struct {
        std::string_view bytes, path, expected;
    } const cases[] = {
        {"titre;date\nA;2016\n", "a.txt", "CSV"},
        {"title,date\nA,2016\n", "export", "CSV"},
        {"nom;prénom\nPetit;Ana\n", "a.csv", "CSV"},
        {"Titre, texte, date\nUn article de journal.\n", "a.txt", "plain text"},
        {"Rouen, le port\nLe quai, hier\n", "a.txt", "plain text"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.bytes);
        CHECK(to_string(detect_format(c.bytes, c.path)) == c.expected);
    }
}
