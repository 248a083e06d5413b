#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Case {
    std::string_view input;
    std::string_view expected;
};

}  // namespace

TEST_CASE("NITF and NewsML: what comes out") {
    const Case cases[] = {
        {R"(<nitf><head><title>x</title><docdata><doc-id id-string="n1"/><date.issue norm="20110203T1000"/></docdata>
            <pubdata name="La Vigie"/></head><body><body.head><hedline><hl1>La digue a tenu</hl1></hedline>
            <byline>Par Ana Petit</byline></body.head><body.content><p>Un <em>peu</em> d'eau.</p><media><media-caption>Photo</media-caption></media>
            <hl2>Demain</hl2><p>Fin.</p></body.content></body></nitf>)",
         "+ f id=n1 title=La digue a tenu date=2011-02-03 source=La Vigie author=Ana Petit "
         "text=Un peu d'eau.||Demain||Fin."},
        {R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1"><itemMeta><provider><name>Agence</name></provider>
            <versionCreated>2014-05-06T10:00:00+02:00</versionCreated></itemMeta><contentMeta><by>Luc Noir</by><language tag="fr"/>
            <headline>Le sel monte</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
            <body><p>Un.</p><p>Deux.</p></body></html></inlineXML></contentSet></newsItem>)",
         "+ f id=urn:1 title=Le sel monte date=2014-05-06 source=Agence author=Luc Noir "
         "text=Un.||Deux."},
        {R"(<newsMessage><itemSet><newsItem guid="a"><contentMeta><headline>A</headline></contentMeta></newsItem>
            <newsItem guid="b"><contentMeta><headline>B</headline></contentMeta></newsItem></itemSet></newsMessage>)",
         "+ f#1 id=a title=A\n+ f#2 id=b title=B"},
        {"<newsMessage/>", "- f the message holds no news item"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::news) == c.expected);
    }
}

TEST_CASE("ALTO and PAGE: lines in reading order, divided words, page furniture") {
    const Case cases[] = {
        {R"(<alto><Layout><Page><TopMargin><TextBlock><TextLine><String CONTENT="12"/></TextLine></TextBlock></TopMargin><PrintSpace>
            <TextBlock><TextLine><String CONTENT="LA"/><SP/><String CONTENT="DIGUE"/></TextLine></TextBlock>
            <TextBlock><TextLine><String CONTENT="Le"/><SP/><String CONTENT="bara" SUBS_TYPE="HypPart1" SUBS_CONTENT="barrage"/><HYP CONTENT="-"/></TextLine>
            <TextLine><String CONTENT="ge" SUBS_TYPE="HypPart2" SUBS_CONTENT="barrage"/><SP/><String CONTENT="tient"/><SP/><String CONTENT="en"/><HYP CONTENT="-"/></TextLine>
            <TextLine><String CONTENT="core."/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>)",
         "+ f title=LA DIGUE text=Le barrage tient encore."},
        {R"(<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="A"/></TextLine></TextBlock></PrintSpace></Page>
            <Page><PrintSpace><TextBlock><TextLine><String CONTENT="B"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>)",
         "+ f#1 text=A\n+ f#2 text=B"},
        {R"(<PcGts><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>
            <TextRegion id="r1"><TextLine><TextEquiv><Unicode>Le cha¬</Unicode></TextEquiv></TextLine><TextLine><TextEquiv><Unicode>teau brûle.</Unicode></TextEquiv></TextLine></TextRegion>
            <TextRegion id="r2" type="heading"><TextLine><TextEquiv><Unicode>INCENDIE</Unicode></TextEquiv></TextLine></TextRegion>
            <TextRegion id="r3" type="page-number"><TextLine><TextEquiv><Unicode>3</Unicode></TextEquiv></TextLine></TextRegion>
            <TextRegion id="r4"><TextEquiv><Unicode>Sans lignes.</Unicode></TextEquiv></TextRegion></Page></PcGts>)",
         "+ f title=INCENDIE text=Le chateau brûle.||Sans lignes."},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::scan) == c.expected);
    }
}
