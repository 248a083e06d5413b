#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("plain text: the first line is the title and is not repeated") {
    struct Case {
        std::string_view input;
        std::string_view expected;
    };
    const Case cases[] = {
        {"Le titre\nLe texte.\n", "+ f title=Le titre text=Le texte."},
        {"\n\n  Le titre \n\n\nUn.\n\nDeux.\n\n", "+ f title=Le titre text=Un.||Deux."},
        {"Le titre\r\nUn.\rDeux.", "+ f title=Le titre text=Un.|Deux."},
        {"Le titre", "+ f title=Le titre"},
        {"Titre\n    vers en retrait\nsuite", "+ f title=Titre text=    vers en retrait|suite"},
        {"\xEF\xBB\xBFÉté\nTexte", "+ f title=Été text=Texte"},
        {"PAGE 1\n   - 2 -\nLA GAZETTE\nTexte", "+ f title=LA GAZETTE text=Texte"},
        {"Page de garde\nTexte", "+ f title=Page de garde text=Texte"},
        {"Titre\n14 mars 2018. – Le texte.",
         "+ f title=Titre date=text:2018-03-14 text=14 mars 2018. – Le texte."},
        {"", "- f no title and no text"},
        {" \n\t\n", "- f no title and no text"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::plain_text) == c.expected);
    }
}

TEST_CASE("plain text: a paragraph is no title") {
    const std::string paragraph = std::string(251, 'a');
    CHECK(read_dump(paragraph + "\nSuite", Format::plain_text) ==
          "+ f text=" + paragraph + "|Suite");
    CHECK(read_dump(std::string(250, 'a') + "\nSuite", Format::plain_text) ==
          "+ f title=" + std::string(250, 'a') + " text=Suite");
}

TEST_CASE("plain text: the file's name may tell the date") {
    CHECK(read_dump("Titre\nTexte", Format::plain_text, "journal/2014-07-16-titre.txt") ==
          "+ journal/2014-07-16-titre.txt title=Titre date=filename:2014-07-16 text=Texte");
}

TEST_CASE("plain text: page marks and running heads of scanned papers go, the first page's stay") {
    const std::string scan =
        "PAGE 1\nLA ROUE\nTitre du jour\nUn.\nPAGE 2\n2 LA ROUE\nDeux.\nLA ROUE, mardi\n"
        "PAGE 3\nLA ROUE 3\nTrois.\n\nPAGE 4\n4 La Roue\nQuatre.\n";
    CHECK(read_dump(scan, Format::plain_text) ==
          "+ f title=LA ROUE text=Titre du jour|Un.|Deux.|LA ROUE, mardi|Trois.||Quatre.");
    const std::string one = "PAGE 1\nTitre\nA\nB\n";
    CHECK(read_dump(one, Format::plain_text) == "+ f title=Titre text=A|B");
    CHECK(read_dump("Titre\nLe livre :\n\nPage 12\nOn y lit.\n", Format::plain_text) ==
          "+ f title=Titre text=Le livre :||Page 12|On y lit.");
    CHECK(read_dump("\fTitre\nA\n\fTitre\nB\n\fTitre\nC\n", Format::plain_text) ==
          "+ f title=Titre text=A|B|C");
}
