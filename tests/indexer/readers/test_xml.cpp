#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Case {
    std::string input;
    std::string_view expected;
};

std::string rss(std::string_view items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Le "
           "Fil</title><link>https://fil.example</link>" +
           std::string(items) + "</channel></rss>";
}

std::string tei(std::string_view body, std::string_view header = {}) {
    return "<?xml version=\"1.0\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\">" +
           std::string(header) + "<text><body>" + std::string(body) + "</body></text></TEI>";
}

}  // namespace

TEST_CASE("XML records: feeds and exports, what comes out") {
    const Case cases[] = {
        {rss("<item><title>A</title><guid>g1</guid><link>https://fil.example/a</link>"
             "<pubDate>Tue, 23 Feb 2016 09:59:52 +0100</pubDate><dc:creator>Ana Petit</dc:creator>"
             "<category>Mer</category><category>Ports</category>"
             "<description>Le résumé.</description></item>"),
         "+ f#1 id=g1 title=A date=2016-02-23 source=Le Fil url=https://fil.example/a author=Ana "
         "Petit section=Mer text=Le résumé."},
        {rss("<item><title>A</title><media:title>B</media:title><description>Le "
             "résumé.</description><content:encoded><![CDATA[<p>Un &amp; "
             "deux.</p><p>Trois.</p>]]></content:encoded></item>"),
         "+ f#1 title=A source=Le Fil text=Un & deux.||Trois."},
        {rss("<item><title>L&amp;#8217;eau &amp;amp; le sel</title><description>&lt;p&gt;Une "
             "&lt;b&gt;vague&lt;/b&gt;.&lt;/p&gt;</description></item>"),
         "+ f#1 title=L’eau & le sel source=Le Fil text=Une vague."},
        {rss("<item><title>&eacute;t&eacute;</title></item>"), "+ f#1 title=été source=Le Fil"},
        {rss("<item><description>2 &lt; 3</description></item><item/>"),
         "+ f#1 source=Le Fil text=2 < 3\n- f#2 no title and no text"},
        {"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Le Carnet</title><entry><id>urn:1</id>"
         "<title type=\"html\">A &amp;amp; B</title><link rel=\"edit\" href=\"/x\"/>"
         "<link rel=\"alternate\" href=\"https://c.example/1\"/><published>2021-04-05</published>"
         "<updated>2022-01-01</updated><author><name>Ana Petit</name><uri>u</uri></author>"
         "<author><name>Luc Noir</name></author><category term=\"Mer\"/><content type=\"xhtml\">"
         "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Un.</p><p>Deux.</p></div></content>"
         "</entry></feed>",
         "+ f#1 id=urn:1 title=A & B date=2021-04-05 source=Le Carnet url=https://c.example/1 "
         "author=Ana Petit, Luc Noir section=Mer text=Un.||Deux."},
        {"<?xml version='1.0'?><Corpus><article date=\"2022-01-01\"><title>A</title>"
         "<desc>B</desc><analyse><token form=\"A\"/></analyse></article></Corpus>",
         "+ f#1 title=A date=2022-01-01 text=B"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><r><item><title>\xC9t\xE9</title></item></r>",
         "+ f#1 title=Été"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><r><item><title>Été</title></item></r>",
         "+ f#1 title=Été"},
        {"<?xml version='1.0'?><r><autre/></r>",
         "- f the XML holds no articles (item, entry, article, document …)"},
        {"<?xml version='1.0'?><r><item><title>A</title></item><item><title>B</item></r>",
         "+ f#1 title=A\n+ f#2 title=B\n? f not well-formed XML in line 1: Opening and ending tag "
         "mismatch: title line 1 and item; what could be read was taken"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::xml_records) == c.expected);
    }
}

TEST_CASE("TEI: lines, words, notes, choices") {
    const Case cases[] = {
        {tei("<p>Un <hi>deux</hi>.</p><p>Trois.</p>"), "+ f text=Un deux.||Trois."},
        {tei("<p>le cha<lb break=\"no\"/>\n  teau de <lb/>Blois</p>"),
         "+ f text=le chateau de Blois"},
        {tei("<p>le cha-<lb break=\"no\"/>teau</p>"), "+ f text=le chateau"},
        {tei("<p>le cha¬\n<lb/>teau</p>"), "+ f text=le chateau"},
        {tei("<p>le cha-\n<lb/>teau</p>"), "+ f text=le cha-|teau"},
        {tei("<p>le cha<fw>LE FIL</fw><pb n=\"2\" break=\"no\"/><fw>2</fw>teau</p>"),
         "+ f text=le chateau"},
        {tei("<p>Il<note>Le roi.</note> part<figure><figDesc>Un cheval</figDesc></figure>.</p>"),
         "+ f text=Il part."},
        {tei("<p><choice><orig>estoit</orig><reg>était</reg></choice> <choice><sic>l</sic>"
             "<corr>là</corr></choice> <choice><abbr>Mgr</abbr><expan>Monseigneur</expan></choice>"
             "</p>"),
         "+ f text=était là Monseigneur"},
        {tei("<lg><l>Un vers,</l><l>un autre.</l></lg><lg><l>Fin.</l></lg>"),
         "+ f text=Un vers,|un autre.||Fin."},
        {tei("<p>Il dit <quote>non</quote> hier.</p><quote><p>Bloc.</p></quote>"),
         "+ f text=Il dit non hier.||Bloc."},
        {tei("<p>A</p>",
             "<teiHeader><fileDesc><titleStmt><title>Lettre</title></titleStmt><publicationStmt>"
             "<date when=\"2022-09-14\"/></publicationStmt><sourceDesc><bibl><author>Ana "
             "Petit</author><title>Autre</title><date when=\"1649\">1649</date></bibl></sourceDesc>"
             "</fileDesc><profileDesc><langUsage><language ident=\"fra\"/></langUsage>"
             "</profileDesc></teiHeader>"),
         "+ f title=Lettre date=1649 author=Ana Petit text=A"},
        {tei("<p>A</p>",
             "<teiHeader><fileDesc><publicationStmt><publisher>P</publisher><date "
             "when=\"2022-09-14\">automne</date></publicationStmt></fileDesc></teiHeader>"),
         "+ f date=2022-09-14 text=A"},
        {tei("<p>A</p>",
             "<teiHeader><fileDesc><publicationStmt><date when=\"2022-09-14\"/></publicationStmt>"
             "<sourceDesc><biblStruct><monogr><imprint><date>mars 1912</date></imprint></monogr>"
             "</biblStruct></sourceDesc></fileDesc></teiHeader>"),
         "+ f date=1912-03 text=A"},
        {"<teiCorpus><TEI xml:id=\"a\"><text><p>Un.</p></text></TEI>"
         "<TEI xml:id=\"b\"><text><p>Deux.</p></text></TEI></teiCorpus>",
         "+ f#1 id=a text=Un.\n+ f#2 id=b text=Deux."},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::tei) == c.expected);
    }
}

TEST_CASE("XML: entity bombs, external entities and deep nesting end in a message") {
    std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'z'; ++c) {
        bomb += "<!ENTITY " + std::string(1, c) + " \"";
        for (int i = 0; i < 10; ++i) bomb += "&" + std::string(1, static_cast<char>(c - 1)) + ";";
        bomb += "\">";
    }
    bomb += "]><r><item><title>&z;</title></item></r>";
    const std::string refused =
        "! f the XML declares entities of its own, which are not read: they can point to other "
        "files or grow without bounds";
    CHECK(read_dump(bomb, Format::xml_records) == refused);
    CHECK(read_dump("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM "
                    "\"file:///etc/hostname\">]><r><item><title>&x;</title></item></r>",
                    Format::xml_records) == refused);
    CHECK(read_dump("<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"file:///etc/hostname\"><r><item>"
                    "<title>A</title></item></r>",
                    Format::xml_records) == "+ f#1 title=A");
    std::string deep = "<r>";
    for (int i = 0; i < 100'000; ++i) deep += "<item>";
    const std::string dump = read_dump(deep, Format::xml_records);
    CHECK(dump.find("nesting") + dump.find("depth") != std::string::npos);
}

TEST_CASE("XML formats are told by their root") {
    struct {
        std::string bytes;
        std::string_view expected;
    } const cases[] = {
        {rss(""), "XML records"},
        {"<!-- x --><feed xmlns=\"a\">", "XML records"},
        {"<?xml version='1.0'?>\n<!DOCTYPE TEI [ <!ELEMENT a (b)> ]>\n<tei:TEI>", "TEI"},
        {"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "HTML"},
        {rss("<item><description><![CDATA[<html><body>]]></description></item>"), "XML records"},
        {"<p>Un bout</p>", "plain text"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.bytes);
        CHECK(to_string(detect_format(c.bytes, "a")) == c.expected);
    }
}
