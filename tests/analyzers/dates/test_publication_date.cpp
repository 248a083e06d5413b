#include "analyzers/dates/publication_date.h"
#include "tests/analyzers/dates/dated_text.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("dates of metadata, in Paris") {
    const std::vector<DatedText> cases{
        // ISO 8601
        {"2023", "2023"},
        {"2023-11", "2023-11"},
        {"2023-11-20", "2023-11-20"},
        {"1897-05-02", "1897-05-02"},
        {"2023/11/20", "2023-11-20"},
        {"20231120", "2023-11-20"},
        {"20231120T223000Z", "2023-11-20"},
        {"20231120T233000Z", "2023-11-21"},
        {" 2023-11-20 ", "2023-11-20"},
        {"2023-11-20T22:30:00", "2023-11-20"},
        {"2023-11-20 22:30", "2023-11-20"},
        {"2023-11-20T22:59:59Z", "2023-11-20"},
        {"2023-11-20T23:00:00Z", "2023-11-21"},
        {"1700521199", "2023-11-20"},
        {"1700521200", "2023-11-21"},
        {"1700521199999", "2023-11-20"},
        {"9999999999", "none"},
        {"99999999999", "none"},
        {"2023-11-20T23:00:00.999999999999Z", "2023-11-21"},  // more digits than an int holds
        {"2019-03-31T22:30:00Z", "2019-04-01"},
        {"2019-03-31T21:30:00Z", "2019-03-31"},
        {"2014-11-10T00:00:00.000Z", "2014-11-10"},
        {"2014-11-10T00:00:00.000+01:00", "2014-11-10"},
        {"2014-11-10T00:00:00+0200", "2014-11-09"},
        {"2014-11-10T00:30:00+02", "2014-11-09"},
        {"2018-12-31T23:30:00-05:00", "2019-01-01"},
        {"2018-12-31T17:59:00-05:00", "2018-12-31"},
        {"2018-12-31T23:00:00Z", "2019-01-01"},
        {"2024-02-28T23:30:00Z", "2024-02-29"},
        {"2023-11-20T10:00:00.123456789+01:00", "2023-11-20"},
        {"2023-11-20T24:00:00", "2023-11-20"},
        {"2023-11-20T10:00:00[Europe/Paris]", "2023-11-20"},
        // RFC 822 and its cousins
        {"Mon, 20 Nov 2023 22:30:00 +0100", "2023-11-20"},
        {"Mon, 20 Nov 2023 23:30:00 GMT", "2023-11-21"},
        {"Mon, 20 Nov 2023 22:30:00 GMT", "2023-11-20"},
        {"20 Nov 2023 20:30:00 EST", "2023-11-21"},
        {"20 Nov 23 10:00 +0100", "2023-11-20"},
        {"Mon Nov 20 10:30:00 2023", "2023-11-20"},
        {"Monday, 20-Nov-23 10:30:00 GMT", "2023-11-20"},
        {"Mon Nov 20 22:30:00 +0000 2023", "2023-11-20"},
        {"Mon Nov 20 23:30:00 +0000 2023", "2023-11-21"},
        {"Mon Nov 20 23:30:00 UTC 2023", "2023-11-21"},
        {"2014-11-10T00:00:00 UTC+0200", "2014-11-09"},
        {"2014-11-10T00:00:00 UTC+02:00", "2014-11-09"},
        {"10 Nov 2014 00:00:00 GMT+0200", "2014-11-09"},
        {"10 Nov 2014 00:00:00 GMT+0200 (CEST)", "2014-11-09"},
        {"2023-11-20T24:00:00Z", "2023-11-21"},
        {"2023-11-20T24:30:00Z", "2023-11-20"},
        {"November 20, 2023 11:30 PM GMT", "2023-11-21"},
        {"November 20, 2023 11:30pm GMT", "2023-11-21"},
        {"November 20, 2023 11:30 AM GMT", "2023-11-20"},
        {"November 20, 2023 12:30 AM +0200", "2023-11-19"},
        {"November 20, 2023 9:30 p.m. EST", "2023-11-21"},
        // English
        {"November 20, 2023", "2023-11-20"},
        {"Nov. 20, 2023", "2023-11-20"},
        {"November 20th, 2023", "2023-11-20"},
        {"20 November 2023", "2023-11-20"},
        {"July 4, 1776", "1776-07-04"},
        // French
        {"20/11/2023", "2023-11-20"},
        {"20/11/2023 14:30", "2023-11-20"},
        {"20.11.2023", "2023-11-20"},
        {"20-11-2023", "2023-11-20"},
        {"20/11/23", "2023-11-20"},
        {"30-1-33", "1933-01-30"},
        {"30 Jan 33 10:00 +0100", "1933-01-30"},
        {"31/03/2019 22:30 UTC", "2019-04-01"},
        {"31/03/2019 22:30", "2019-03-31"},
        {"31 mars 2019 à 22h30 GMT", "2019-04-01"},
        {"31 mars 2019, 22 h 30 GMT", "2019-04-01"},
        {"31 mars 2019 à 9 h GMT", "2019-03-31"},
        {"31 mars 2019 à 22h30 est un soir", "2019-03-31"},
        {"11/2023", "2023-11"},
        {"20 novembre 2023", "2023-11-20"},
        {"lundi 20 novembre 2023", "2023-11-20"},
        {"1er mars 1871", "1871-03-01"},
        {"novembre 2023", "2023-11"},
        {"Publié le 20 novembre 2023 à 14h30", "2023-11-20"},
        {"20 nov. 2023", "2023-11-20"},
        {"20 févr. 2023 à 10:15", "2023-02-20"},
        // seconds and milliseconds since 1970
        {"1558738800", "2019-05-25"},
        {"1558738800000", "2019-05-25"},
        // programs' « no date »
        {"0001-01-01T00:00:00", "none"},
        {"9999-12-31", "none"},
        {"2150-01-01", "none"},
        {"1499-12-31", "none"},
        {"1500-01-01", "1500-01-01"},
        {"2100-12-31", "2100-12-31"},
        {"2101", "none"},
        // zeros and weeks
        {"1897-00-00", "1897"},
        {"1897-05-00", "1897-05"},
        {"18970500", "1897-05"},
        {"201903", "2019-03"},
        {"2019-W10-1", "2019-03-04"},
        {"2019-W01-1", "2018-12-31"},
        {"2020-W53-7", "2021-01-03"},
        {"2019-W54-1", "none"},
        {"2019-W10-8", "none"},
        // nothing, or nothing possible
        {"", "none"},
        {"null", "none"},
        {"hier", "none"},
        {"n.d.", "none"},
        {"2023-13-01", "none"},
        {"2023-02-30", "none"},
        {"2023-00-10", "none"},
        {"2023-11-00", "2023-11"},
        {"20231320", "none"},
        {"31/02/2023", "none"},
        {"13/13/2023", "none"},
        {"20 novembre", "none"},
        {"0000-00-00", "none"},
        {"0000-00-00 00:00:00", "none"},
        {"123456", "none"},
        {"1", "none"},
        {"du 3 au 7 mars 2015", "none"},
        {"31 Apr 2023", "none"},
    };
    for (const DatedText& row : cases) {
        CAPTURE(row.text);
        CHECK(shown(parse_metadata_date(row.text)) == row.date);
    }
}

TEST_CASE("issues that bear a period") {
    const auto dated = [](const char* text) {
        const auto period = parse_metadata_period(text);
        return period ? to_iso(*period) + " → " + to_iso(dated_as(*period)) : "none";
    };
    const std::vector<DatedText> cases{
        {"5-6 janvier 1920", "1920-01-05/1920-01-06 → 1920-01-05"},
        {"samedi 3-lundi 5 janvier 1920", "1920-01-03/1920-01-05 → 1920-01-03"},
        {"31 décembre 1919 - 1er janvier 1920", "1919-12-31/1920-01-01 → 1919-12-31"},
        {"du 5 au 20 janvier 1920", "1920-01-05/1920-01-20 → 1920-01"},
        {"mai-juin 1920", "1920-05/1920-06 → 1920"},
        {"printemps 1871", "1871-03/1871-06 → 1871"},
        {"1er trimestre 1920", "1920-01/1920-03 → 1920"},
        {"brumaire an III", "1794-10-22/1794-11-20 → 1794"},
        {"an III", "1794-09-22/1795-09-22 → 1794"},
        {"An III de la République", "1794-09-22/1795-09-22 → 1794"},
        {"18 brumaire an VIII", "1799-11-09 → 1799-11-09"},
        {"2015-03-01/2016-03-05", "2015-03-01/2016-03-05 → 2015"},
        {"2015-03-01/2015-03-05", "2015-03-01/2015-03-05 → 2015-03"},
        {"2015-03/2015-04", "2015-03/2015-04 → 2015"},
        {"2015-03-05/2015-03-01", "2015-03-05 → 2015-03-05"},
        {"1890-1895", "1890/1895 → 1890"},
        {"1914-18", "1914/1918 → 1914"},
        {"vers 1890", "1890 → 1890"},
        {"[1890]", "1890 → 1890"},
        {"XIXe siècle", "none"},
        {"1801-1900", "none"},
        {"1920-01-05", "1920-01-05 → 1920-01-05"},
        {"2019-03-31T22:30:00Z", "2019-04-01 → 2019-04-01"},
        {"jadis", "none"},
    };
    for (const auto& [text, date] : cases) {
        CAPTURE(text);
        CHECK(dated(text) == date);
    }
    CHECK_FALSE(parse_metadata_date("1890-1895"));  // a page's « 1890-1895 » is not its day
}

TEST_CASE("the archive's own zone") {
    const char* evening = "2019-03-31T22:30:00Z";
    CHECK(shown(parse_metadata_date(evening, "UTC")) == "2019-03-31");
    CHECK(shown(parse_metadata_date(evening, "Europe/Paris")) == "2019-04-01");
    CHECK(shown(parse_metadata_date(evening, "America/Montreal")) == "2019-03-31");
    CHECK(shown(parse_metadata_date("2019-03-31T03:30:00Z", "America/Montreal")) == "2019-03-30");
    CHECK(shown(parse_metadata_date("2019-03-31T12:30:00Z", "Pacific/Noumea")) == "2019-03-31");
    CHECK(shown(parse_metadata_date("2019-03-31T13:30:00Z", "Pacific/Noumea")) == "2019-04-01");
}

TEST_CASE("dates of paths") {
    const std::vector<DatedText> cases{
        {"18_brumaire_an_VIII.txt", "1799-11-09"},
        {"18-brumaire-an-VIII.txt", "1799-11-09"},
        {"Mars 1920/a.txt", "1920-03"},
        {"mars_1920/a.txt", "1920-03"},
        {"1920/Mars/a.txt", "1920-03"},
        {"1920/03-mars/12.txt", "1920-03-12"},
        {"1920 mars/12/a.txt", "1920-03-12"},
        {"Mars/a.txt", "none"},
        {"Champ de mars/a.txt", "none"},
        {"2014-07-16-titre.md", "2014-07-16"},
        {"_posts/2014-07-16-titre.md", "2014-07-16"},
        {"KB_1897-05-02.txt", "1897-05-02"},
        {"KB 1897_05_02.txt", "1897-05-02"},
        {"19970502.xml", "1997-05-02"},
        {"lemonde_19970502_p3.xml", "1997-05-02"},
        {"le-matin-02-05-1897.txt", "1897-05-02"},
        {"2014-07-16T10-30-00.json", "2014-07-16"},
        {"1897/05/02/p3.txt", "1897-05-02"},
        {"1897/05/02.txt", "1897-05-02"},
        {"figaro/1897/05/p3.txt", "1897-05"},
        {"figaro/1897/p3.txt", "1897"},
        {"1897-05.txt", "1897-05"},
        {"1897.txt", "1897"},
        {"189705/p3.txt", "1897-05"},
        {"fonds.zip!1897/05/02/p3.txt", "1897-05-02"},
        {"1897/1898-01-03.txt", "1898-01-03"},
        {"2014-07-16/2014-07-17-titre.md", "2014-07-17"},
        {"date=2022-11-03/part-0.json", "2022-11-03"},
        {"bulletin_agricole_1903-11.txt", "1903-11"},
        {"portrait_2005-04.html", "2005-04"},
        {"almanach_1897.txt", "1897"},
        {"grand almanach 1897 p3.txt", "1897"},
        {"brève du 3 février 2009.txt", "2009-02-03"},
        {"le_moniteur_2_mai_1897.txt", "1897-05-02"},
        {"L'Écho, mars 1912.txt", "1912-03"},
        {"3-fevrier-2009.txt", "2009-02-03"},
        // nothing that a date would be
        {"titre.md", "none"},
        {"", "none"},
        {"000_0addc8addc46cacb.txt", "none"},
        {"a19970502f.txt", "none"},
        {"12345678.txt", "none"},
        {"1234567890123.xml", "none"},
        {"2014-13-16.md", "none"},
        {"2014-02-30.md", "none"},
        {"1234-05-06.md", "none"},
        {"9f1c2014-0716-4a5b.txt", "none"},
        {"part-00000-da8513f9-81a6-42d7.json", "none"},
        {"page-12-13-14.txt", "none"},
        {"article_2015990.txt", "none"},
        {"3/4/5.txt", "none"},
        {"retour-sur-1789.md", "none"},
        {"le-debarquement-du-6-juin-1944.md", "none"},
        {"page_1897.txt", "none"},
        {"n_1897.txt", "none"},
        {"guerre de 1914 et 1918.txt", "none"},
        {"1f2e4c6a-1897-4b3c-8d2e-9a0b1c2d3e4f.txt", "none"},
        {"brève du 31 février 2009.txt", "none"},
        {"notes.txt#2014-07-16", "none"},
    };
    for (const DatedText& row : cases) {
        CAPTURE(row.text);
        CAPTURE(row.text);
        CHECK(shown(date_from_path(row.text)) == row.date);
    }
}

TEST_CASE("dates of no calendar are told apart from what is no date") {
    for (const char* text : {"2023-02-30", "2023-13-01", "2023-02-30T10:00:00Z", "31 avril 2015",
                             "31/02/2023", "2023-00-10", "Publié le 31 juin 2015",
                             "Wed, 31 Feb 2019", "Sun Feb 31 10:30:00 2019", "February 30, 2019"})
        CHECK(is_impossible_date(text));
    for (const char* text : {"0000-00-00", "bientôt", "", "20 novembre", "2023", "hier"})
        CHECK_FALSE(is_impossible_date(text));
    CHECK(impossible_day_in_path("notes/2014-02-30-titre.md") == "2014-02-30");
    CHECK(impossible_day_in_path("2014_13_01.txt#2014-02-30") == "2014_13_01");
    CHECK(impossible_day_in_path("2014/02/30/p3.txt") == "2014/02/30");
    CHECK(impossible_day_in_path("31-02-2015.md") == "31-02-2015");
    CHECK(impossible_day_in_path("99-02-2015.md").empty());
    CHECK(impossible_day_in_path("2014/02/28/2014-02-28.md").empty());
    CHECK(impossible_day_in_path("1.2.3/4-5-6/9f1c2014-0716-4a5b.txt").empty());
    CHECK(date_from_text("", "PARIS, 31 avril 2018 – Le Sénat").written == "31 avril 2018");
    CHECK(date_from_text("", "PARIS, 30 avril 2018 – Le Sénat").written == "30 avril 2018");
    CHECK(date_from_text("", "Le calendrier n'a pas de 31 avril 2018, dit-il.").written.empty());
}

TEST_CASE("dates contradict each other when more than a day lies between them") {
    const auto contradicts = [](const char* a, const char* b) {
        return contradict(parse_iso_date(a).value(), parse_iso_date(b).value());
    };
    CHECK_FALSE(contradicts("2019-03-31", "2019-04-01"));
    CHECK(contradicts("2019-03-31", "2019-04-02"));
    CHECK(contradicts("2019-04-02", "2019-03-31"));
    CHECK_FALSE(contradicts("1897", "1897-05-02"));
    CHECK_FALSE(contradicts("1897", "1898-01-01"));
    CHECK(contradicts("1897", "1898-05"));
}

TEST_CASE("a year of two digits and what cannot be read behind a day are known") {
    for (const char* text : {"30-1-33", "20/11/23", "Berlin, 30-1-33"})
        CHECK(leaves_century_unsaid(text));
    for (const char* text : {"30-1-1933", "2015-03-01", "1914-18", "an III", "vers 1890", ""})
        CHECK_FALSE(leaves_century_unsaid(text));
    CHECK(unread_part("2019-03-31xyz") == "xyz");
    CHECK(unread_part("2019-03-31T25:00:00Z") == "T25:00:00Z");
    CHECK(unread_part("2019-03-31T99:00") == "T99:00");
    CHECK(unread_part("2015-03-05/2015-03-01") == "/2015-03-01");
    for (const char* text :
         {"2019-03-31", "2019-03-31T22:30:00Z", "2019-03-31 22h30", "2019-03", "2019-W10-1",
          "2023-11-20T10:00:00[Europe/Paris]", "2015-03-01/2015-03-05", "31 mars 2019", ""})
        CHECK(unread_part(text).empty());
}

TEST_CASE("time zones have their names") {
    CHECK(is_known_zone("Europe/Paris"));
    CHECK(is_known_zone("America/Montreal"));
    CHECK(is_known_zone("UTC"));
    CHECK_FALSE(is_known_zone("Europe/Lutèce"));
    CHECK_FALSE(is_known_zone("Paris"));
    CHECK_FALSE(is_known_zone(""));
}

TEST_CASE("what is wrong with a date of metadata is told") {
    CHECK(explain_metadata_date("0001-01-01T00:00:00") == "lies outside the years 1500 to 2100");
    for (const char* text : {"Wed, 31 Feb 2019", "20150229", "12/31/2015", "2019-W53-1"})
        CHECK(explain_metadata_date(text) == "does not exist");
    CHECK(explain_metadata_date("99887766") == "cannot be read");
    CHECK(explain_metadata_date("bientôt") == "cannot be read");
    CHECK(explain_weekday("Lundi 14 mars 2018") ==
          "names a Monday, but 14 March 2018 was a Wednesday");
    CHECK(explain_weekday("Mon, 14 Mar 2018 23:30:00 +0100") ==
          "names a Monday, but 14 March 2018 was a Wednesday");
    CHECK(explain_weekday("Thurs. 14 March 2018") ==
          "names a Thursday, but 14 March 2018 was a Wednesday");
    CHECK(explain_weekday("samedi 3-mardi 5 janvier 1920") ==
          "names a Tuesday, but 5 January 1920 was a Monday");
    for (const char* text : {"mercredi 14 mars 2018", "Wed, 14 Mar 2018", "14 mars 2018", "lundi",
                             "2018-03-14", "Wednesday 31 Feb 2019", "Le Monde, 20 sept. 2015", ""})
        CHECK_FALSE(explain_weekday(text));
}
