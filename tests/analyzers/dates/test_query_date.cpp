#include "analyzers/dates/query_date.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// ISO, or the message.
std::string answer(const char* text) {
    const auto out = parse_query_date(text, {2016, 11, 9});
    const auto* const interval = std::get_if<DateInterval>(&out);
    return interval != nullptr ? to_iso(*interval) : std::get<std::string>(out);
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
        {"lundi 20 novembre 2023", "2023-11-20"},
        {"en 2015", "2015"},
        {"en mars 2015", "2015-03"},
        {"fin mars 2015", "2015-03"},
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
        {"noel", "2016-12-25"},
        {"été 2015", "2015-06/2015-09"},
        {"premier trimestre 2015", "2015-01/2015-03"},
        {"du 3 au 7 mars 2015", "2015-03-03/2015-03-07"},
        {"entre mars et juin 2015", "2015-03/2015-06"},
        {"mars à juin 2015", "2015-03/2015-06"},
        {"2012-2014", "2012/2014"},
        {"de 2012 à 2014", "2012/2014"},
        {"dimanche 15 mars 2015", "2015-03-15"},
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
        "write 2015, 2015-03, 2015-03-14, 14/03/2015, \"mars 2015\", \"14 mars 2015\" or \"hier\"";
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
