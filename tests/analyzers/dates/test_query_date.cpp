#include "analyzers/dates/query_date.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// ISO, or the message.
std::string answer(const char* text) {
    const auto out = parse_query_date(text, {2016, 11, 9});
    const auto* const read = std::get_if<QueryDate>(&out);
    return read != nullptr ? to_iso(read->days) : std::get<std::string>(out);
}

std::string note(const char* text) {
    return std::get<QueryDate>(parse_query_date(text, {2016, 11, 9})).note;
}

}  // namespace

TEST_CASE("dates as users type them") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"2015", "2015"},
        {"2015-03", "2015-03"},
        {"2015-03-14", "2015-03-14"},
        {" 2015 ", "2015"},
        {"1492", "1492"},
        {"2015-03/2015-06", "2015-03/2015-06"},
        {"14/03/2015", "2015-03-14"},
        {"14.03.2015", "2015-03-14"},
        {"03/2015", "2015-03"},
        {"mars 2015", "2015-03"},
        {"Mars 2015", "2015-03"},
        {"MARS 2015", "2015-03"},
        {"aout 2015", "2015-08"},
        {"déc 2015", "2015-12"},
        {"déc. 2015", "2015-12"},
        {"1er mars 2015", "2015-03-01"},
        {"le 1er mars 2015", "2015-03-01"},
        {"1e mars 2015", "2015-03-01"},
        {"1er/03/2015", "2015-03-01"},
        {"le 3 mars l871", "1871-03-03"},
        {"entre les années 1950 et 1970", "1950/1979"},
        {"des années 1950 aux années 1970", "1950/1979"},
        {"du XVe au XVIIe siècle", "1401/1700"},
        {"lundi 20 novembre 2023", "2023-11-20"},
        {"en 2015", "2015"},
        {"en mars 2015", "2015-03"},
        {"14 juillet", "2016-07-14"},
        {"hier", "2016-11-08"},
        {"aujourd'hui", "2016-11-09"},
        {"aujourd’hui", "2016-11-09"},
        {"avant-hier", "2016-11-07"},
        {"avant hier", "2016-11-07"},
        {"lundi", "2016-11-07"},
        {"lundi dernier", "2016-11-07"},
        {"la semaine dernière", "2016-10-31/2016-11-06"},
        {"semaine dernière", "2016-10-31/2016-11-06"},
        {"cette semaine", "2016-11-07/2016-11-13"},
        {"ce mois-ci", "2016-11"},
        {"le mois dernier", "2016-10"},
        {"l'an dernier", "2015"},
        {"cette année", "2016"},
        {"il y a trois jours", "2016-11-06"},
        {"il y a deux ans", "2014"},
        {"les années 70", "1970/1979"},
        {"années 1970", "1970/1979"},
        {"XIXe siècle", "1801/1900"},
        {"18 brumaire an VIII", "1799-11-09"},
        {"Noël 2015", "2015-12-25"},
        {"noel", "2015-12-25"},
        {"été 2015", "2015-06/2015-09"},
        {"premier trimestre 2015", "2015-01/2015-03"},
        {"du 3 au 7 mars 2015", "2015-03-03/2015-03-07"},
        {"entre mars et juin 2015", "2015-03/2015-06"},
        {"mars à juin 2015", "2015-03/2015-06"},
        {"2012-2014", "2012/2014"},
        {"de 2012 à 2014", "2012/2014"},
        {"dimanche 15 mars 2015", "2015-03-15"},
        {"T1 2015", "2015-01/2015-03"},
        {"2015-T1", "2015-01/2015-03"},
        {"2015Q4", "2015-10/2015-12"},
        {"1T2015", "2015-01/2015-03"},
        {"1t 2015", "2015-01/2015-03"},
        {"semaine 12 2015", "2015-03-16/2015-03-22"},
        {"semaine 12 de 2015", "2015-03-16/2015-03-22"},
        {"2015-W12", "2015-03-16/2015-03-22"},
        {"2015-W53", "2015-12-28/2016-01-03"},
        {"march 2015", "2015-03"},
        {"March 14, 2015", "2015-03-14"},
        {"14 march 2015", "2015-03-14"},
        {"lundi 7", "2016-11-07"},
        {"le lundi 7", "2016-11-07"},
        {"du lundi 7 au mercredi 9", "2016-11-07/2016-11-09"},
    };
    for (const auto& [text, iso] : cases) {
        CAPTURE(text);
        CHECK(answer(text) == iso);
    }
}

TEST_CASE("what is wrong with a date, and what to write instead") {
    const std::string examples =
        "write 2015, 2015-03, 2015-03-14, 14/03/2015, \"mars 2015\", \"14 mars 2015\", "
        "\"1er trimestre 2015\", \"années 2010\", \"du 3 au 7 mars 2015\", 2014..2015 or \"hier\"";
    const std::vector<std::pair<const char*, std::string>> cases{
        {"31 avril 2015", "31 April 2015 does not exist: April 2015 has 30 days"},
        {"2015-02-29", "29 February 2015 does not exist: February 2015 has 28 days"},
        {"2015-13", "there is no month 13 in \"2015-13\": months go from 01 to 12"},
        {"2015-13-01", "there is no month 13 in \"2015-13-01\": months go from 01 to 12"},
        {"31/02/2015", "31 February 2015 does not exist: February 2015 has 28 days"},
        {"31 avril", "31 April does not exist: April has 30 days"},
        {"31 brumaire an VIII", "\"31 brumaire an VIII\" is no day of the calendar: " + examples},
        {"du 7 au 3 mars 2015",
         "\"du 7 au 3 mars 2015\" runs backwards: write the earlier date first"},
        {"11/20/2015",
         "there is no month 20 in \"11/20/2015\": write the day before the month, as in "
         "20/11/2015"},
        {"01032015", "\"01032015\" has no marks: write 2015-03-01 or 01/03/2015"},
        {"années 1985",
         "\"années 1985\" is no decade: write 1985 for the year or 1980..1989 for the ten"},
        {"les années 1985",
         "\"les années 1985\" is no decade: write 1985 for the year or 1980..1989 for the ten"},
        {"juilet 2015", "cannot read \"juilet 2015\" as a date: did you mean \"juillet 2015\"?"},
        {"3 Fevier 2015",
         "cannot read \"3 Fevier 2015\" as a date: did you mean \"3 février 2015\"?"},
        {"setpembre", "cannot read \"setpembre\" as a date: did you mean \"septembre\"?"},
        {"T5 2015", "cannot read \"T5 2015\" as a date: " + examples},
        {"2014-W53", "cannot read \"2014-W53\" as a date: " + examples},
        {"march 32 2015", "cannot read \"march 32 2015\" as a date: " + examples},
        {"", "no date was given: " + examples},
        {"  ", "no date was given: " + examples},
        {"bientôt", "cannot read \"bientôt\" as a date: " + examples},
        {"mars 2015 ou avril", "cannot read \"mars 2015 ou avril\" as a date: " + examples},
        {"2015-3-", "cannot read \"2015-3-\" as a date: " + examples},
        {"99999", "\"99999\" is no year: years have four digits, from 0001 to 9999"},
        {"800", "\"800\" is no year: years have four digits, from 0001 to 9999"},
        {"0000", "\"0000\" is no year: years have four digits, from 0001 to 9999"},
        {"0000-01-02", "\"0000\" is no year: years have four digits, from 0001 to 9999"},
        {"2015-06/2015-03", "\"2015-06/2015-03\" runs backwards: write the earlier date first"},
        {"de 2015 à 2012", "\"de 2015 à 2012\" runs backwards: write the earlier date first"},
        {"2015-2012", "\"2015-2012\" runs backwards: write the earlier date first"},
        {"2015/2012", "\"2015/2012\" runs backwards: write the earlier date first"},
        {"2015-06/2015-13", "there is no month 13 in \"2015-13\": months go from 01 to 12"},
        {"13/13/2015",
         "there is no month 13 in \"13/13/2015\": months go from 1 to 12, the day comes before the "
         "month"},
        {"32/01/2015", "32 January 2015 does not exist: January 2015 has 31 days"},
        {"lundi 15 mars 2015", "15 March 2015 is a Sunday: correct the day or leave out \"lundi\""},
        {"Mardi 15/03/2015", "15 March 2015 is a Sunday: correct the day or leave out \"mardi\""},
        {"du lundi 15 au mercredi 18 mars 2015",
         "15 March 2015 is a Sunday: correct the day or leave out \"lundi\""},
    };
    for (const auto& [text, message] : cases) {
        CAPTURE(text);
        CHECK(answer(text) == message);
    }
    CHECK(answer(std::string(10'000, 'a').c_str()) == "this is too long for a date: " + examples);
}

TEST_CASE("what a date leaves unsaid is the latest that has begun") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"mars", "2016-03"},
        {"novembre", "2016-11"},
        {"décembre", "2015-12"},
        {"12 mars", "2016-03-12"},
        {"9 novembre", "2016-11-09"},
        {"10 novembre", "2015-11-10"},
        {"12 décembre", "2015-12-12"},
        {"29 février", "2016-02-29"},
        {"vendredi 12 décembre", "2014-12-12"},
        {"vendredi", "2016-11-04"},
        {"mercredi", "2016-11-09"},
        {"lundi 14", "2016-03-14"},
        {"Noël", "2015-12-25"},
        {"été", "2016-06/2016-09"},
        {"hiver", "2015-12/2016-03"},
        {"premier trimestre", "2016-01/2016-03"},
        {"premier lundi de décembre", "2015-12-07"},
        {"de mars à juin", "2016-03/2016-06"},
        {"du 3 au 7 décembre", "2015-12-03/2015-12-07"},
        {"du 28 octobre au 3 janvier", "2016-10-28/2017-01-03"},
        {"de mars 2015 à juin", "2015-03/2015-06"},
        {"du 28 décembre 2014 au 3 janvier", "2014-12-28/2015-01-03"},
        {"il y a dix ans", "2006"},
        {"sept 2015", "2015-09"},
        {"sept. 2015", "2015-09"},
        {"sept", "2016-09"},
        {"jour de Noël 2015", "2015-12-25"},
        {"du samedi 31 au dimanche 1er janvier 2017", "2016-12-31/2017-01-01"},
        {"du lundi 22 au mercredi 23 décembre",
         "22 December 2015 is a Tuesday: correct the day or leave out \"lundi\""},
        // what says that it is to come
        {"demain", "2016-11-10"},
        {"lundi prochain", "2016-11-14"},
        {"le mois prochain", "2016-12"},
    };
    for (const auto& [text, iso] : cases) {
        CAPTURE(text);
        CHECK(answer(text) == iso);
    }
}

TEST_CASE("beginnings and ends of periods are a third of them") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"début 2015", "2015-01/2015-04"},
        {"au milieu de 2015", "2015-05/2015-08"},
        {"mi-2015", "2015-05/2015-08"},
        {"fin 2015", "2015-09/2015-12"},
        {"fin de l'année 2015", "2015-09/2015-12"},
        {"début mars 2015", "2015-03-01/2015-03-10"},
        {"mi-mars 2015", "2015-03-11/2015-03-20"},
        {"fin mars 2015", "2015-03-21/2015-03-31"},
        {"fin février 2015", "2015-02-21/2015-02-28"},
        {"à la fin du mois de mars 2015", "2015-03-21/2015-03-31"},
        {"fin mars", "2016-03-21/2016-03-31"},
        {"fin du mois", "2016-11-21/2016-11-30"},
        {"début des années 80", "1980/1982"},
        {"milieu des années 1980", "1983/1986"},
        {"fin du XIXe siècle", "1868/1900"},
        {"fin de semaine",
         "\"fin de semaine\" is too vague: write its first and its last day, as in "
         "2015-03-01..2015-03-10"},
        {"début du premier trimestre 2015",
         "\"début du premier trimestre 2015\" is too vague: write its first and its last day, as "
         "in 2015-03-01..2015-03-10"},
    };
    for (const auto& [text, iso] : cases) {
        CAPTURE(text);
        CHECK(answer(text) == iso);
    }
}

TEST_CASE("two dates around dots, and figures without marks") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"2015-03..2015-06", "2015-03/2015-06"},
        {"2015-03-14 .. 2015-06", "2015-03-14/2015-06"},
        {"mars 2015..juin 2015", "2015-03/2015-06"},
        {"2015-03-14 / 2015-03-20", "2015-03-14/2015-03-20"},
        {"20150312", "2015-03-12"},
        {"20150312..20150320", "2015-03-12/2015-03-20"},
        {"2015/03", "2015-03"},
        {"20150230", "30 February 2015 does not exist: February 2015 has 28 days"},
        {"20151312", "there is no month 13 in \"2015-13-12\": months go from 01 to 12"},
        {"201503", "\"201503\" is no year: write 2015-03 for the month"},
        {"2015-06..2015-03", "\"2015-06..2015-03\" runs backwards: write the earlier date first"},
        {"2015..", "\"2015..\" has but one end: use --from or --to for an open range"},
        {"avant 2015", "\"avant 2015\" has but one end: use --from or --to for an open range"},
        {"depuis mars 2015",
         "\"depuis mars 2015\" has but one end: use --from or --to for an open range"},
        {"vers 1900",
         "\"vers 1900\" is too vague: write its first and its last day, as in "
         "2015-03-01..2015-03-10"},
        {"semaine du 3 mars 2015",
         "cannot read \"semaine du 3 mars 2015\" as a date: write 2015, 2015-03, 2015-03-14, "
         "14/03/2015, \"mars 2015\", \"14 mars 2015\", \"1er trimestre 2015\", \"années 2010\", "
         "\"du 3 "
         "au 7 mars 2015\", 2014..2015 or \"hier\""},
        {"2015..demainn",
         "cannot read \"demainn\" as a date: write 2015, 2015-03, 2015-03-14, 14/03/2015, "
         "\"mars 2015\", \"14 mars 2015\", \"1er trimestre 2015\", \"années 2010\", \"du 3 au 7 "
         "mars "
         "2015\", 2014..2015 or \"hier\""},
    };
    for (const auto& [text, iso] : cases) {
        CAPTURE(text);
        CHECK(answer(text) == iso);
    }
}

TEST_CASE("a date that leaves a choice tells how it was read") {
    CHECK(note("mars") == "\"mars\" is read as 2016-03: write it in full to mean another");
    CHECK(note("hier") == "\"hier\" is read as 2016-11-08: write it in full to mean another");
    CHECK(note("février 34") ==
          "\"février 34\" is read as 1934-02: write the year with four digits to mean another");
    CHECK(note("années 20") ==
          "\"années 20\" is read as 1920/1929: write the year with four digits to mean another");
    CHECK(note("début 2015") ==
          "\"début 2015\" is read as 2015-01/2015-04: write the two ends to mean others");
    CHECK(note("hier..aujourd'hui") ==
          "\"hier\" is read as 2016-11-08: write it in full to mean another; \"aujourd'hui\" is "
          "read as 2016-11-09: write it in full to mean another");
    CHECK(note("hiver 2015") ==
          "\"hiver 2015\" is read as 2015-12/2016-03: write the two ends to mean others");
    for (const char* const certain :
         {"2015", "mars 2015", "1er mars 2015", "14/03/2015", "2015..2016", "XIXe siècle",
          "20150312", "lundi 20 novembre 2023"}) {
        CAPTURE(certain);
        CHECK(note(certain).empty());
    }
}
