#include "analyzers/dates/publication_date.h"
#include "indexer/readers/dating.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// "1897-05-02 text", with each problem behind a bar.
std::string shown(const Dating& dating) {
    std::string out = dating.date ? to_iso(*dating.date) : "none";
    if (dating.from == DateOrigin::metadata) out += " metadata";
    if (dating.from == DateOrigin::filename) out += " filename";
    if (dating.from == DateOrigin::text) out += " text";
    for (const std::string& problem : dating.problems) out += " | " + problem;
    return out;
}

std::string dated(std::string_view metadata, std::string_view path, std::string_view text = {}) {
    return shown(date_article(metadata, "Europe/Paris", date_from_names(path, {}), "Titre", text));
}

}  // namespace

TEST_CASE("the record's date, else the path's, else the text's") {
    CHECK(dated("2019-03-31T22:30:00Z", "a.md") == "2019-04-01 metadata");
    CHECK(dated("", "2014-07-16-titre.md") == "2014-07-16 filename");
    CHECK(dated("", "a.md", "PARIS, 14 mars 2018 – Le Sénat") == "2018-03-14 text");
    CHECK(dated("", "a.md") == "none");
}

TEST_CASE("dates that contradict each other are told") {
    CHECK(dated("2019-03-31", "2019-04-01/a.md") == "2019-03-31 metadata");
    CHECK(dated("2019-03-31", "2014-07-16-titre.md") ==
          "2019-03-31 metadata | the record dates it 2019-03-31, but its path 2014-07-16; the "
          "former counts");
    CHECK(dated("", "1898.txt", "Lundi 2 mai 1897\nLe temps est beau.") ==
          "1898 filename | its path dates it 1898, but its text 1897-05-02; the former counts");
    CHECK(dated("", "1897.txt", "Mardi 3 mai 1897\nLe temps est beau.") ==
          "1897-05-03 text | its text is dated \"Mardi 3 mai 1897\", which names a Tuesday, but 3 "
          "May "
          "1897 was a Monday");
}

TEST_CASE("the text says which day of a month or year of names it is") {
    constexpr const char* dispatch = "LYON, 3 mai (Havas). Le conseil siège.";
    CHECK(dated("", "1897.txt", "Lundi 3 mai 1897\nLe temps est beau.") == "1897-05-03 text");
    CHECK(dated("", "1897/a.txt", dispatch) == "1897-05-03 text");
    CHECK(dated("", "1897/05/a.txt", dispatch) == "1897-05-03 text");
    CHECK(dated("", "1897/a.txt", "Paris, lundi 3 mai. – Le conseil.") == "1897-05-03 text");
    const Dating folder = date_from_names("a.txt", {{"year", "1897"}});
    CHECK(shown(date_article("", "Europe/Paris", folder, "Titre", dispatch)) == "1897-05-03 text");
    // The name says the day itself, another month, or nothing that could be joined.
    CHECK(dated("", "1897-05-04.txt", dispatch) == "1897-05-04 filename");
    CHECK(
        dated("", "1897/06/a.txt", dispatch) ==
        "1897-06 filename | its path dates it 1897-06, but its text 1897-05-03; the former counts");
    CHECK(dated("", "a.txt", dispatch) == "none");
    CHECK(dated("1897", "a.txt", dispatch) == "1897 metadata");
    for (const char* const text :
         {"LYON, 29 février (Havas). Le conseil siège.", "Paris, mardi 3 mai. – Le conseil.",
          "Le conseil siège depuis le 3 mai.", "Rendez-vous le 3 mai.",
          "Le 3 mai 1950, il siégea."})
        CHECK(dated("", "1897/a.txt", text) == "1897 filename");
}

TEST_CASE("dates of no calendar are told, and the next source counts") {
    CHECK(dated("2023-02-30", "2014-07-16.md") ==
          "2014-07-16 filename | the date \"2023-02-30\" does not exist");
    CHECK(dated("1890-1895", "a.md") ==
          "1890 metadata | the date \"1890-1895\" is a period of several years; its first, 1890, "
          "counts");
    CHECK(dated("mai-juin 1920", "a.md") == "1920 metadata");
    CHECK(dated("bientôt", "a.md") == "none | the date \"bientôt\" cannot be read");
    CHECK(shown(date_from_names("2014-02-30.md", {})) ==
          "none | its name has the day 2014-02-30, which does not exist");
    CHECK(dated("", "a.md", "PARIS, 31 avril 2018 – Le Sénat") ==
          "none | its text is dated \"31 avril 2018\", which does not exist");
}

TEST_CASE("a century that is guessed and what cannot be read behind a day are told") {
    CHECK(dated("", "a.md", "Berlin, 30-1-33\nLe chancelier prête serment.") ==
          "1933-01-30 text | the date \"30-1-33\" has a year of two digits; 1933-01-30, a guess, "
          "counts");
    CHECK(dated("", "1833/a.md", "Berlin, 30-1-33\nLe roi ouvre la diète.") == "1833-01-30 text");
    CHECK(dated("30/01/33", "a.md") ==
          "1933-01-30 metadata | the date \"30/01/33\" has a year of two digits; 1933-01-30, a "
          "guess, counts");
    CHECK(dated("2019-03-31T25:00:00Z", "a.md") ==
          "2019-03-31 metadata | the date \"2019-03-31T25:00:00Z\" ends in \"T25:00:00Z\", which "
          "cannot be read");
    CHECK(dated("2015-03-01/2016-03-05", "a.md") ==
          "2015 metadata | the date \"2015-03-01/2016-03-05\" is a period of several years; its "
          "first, 2015, counts");
}

TEST_CASE("folders that name year, month and day") {
    const auto folders = [](std::string year, std::string month, std::string day) {
        return shown(date_from_names(
            "a.json", {{"year", year}, {"month", month}, {"day", day}, {"media", "x"}}));
    };
    CHECK(folders("2022", "11", "03") == "2022-11-03 filename");
    CHECK(folders("2022", "11", "") == "2022-11 filename");
    CHECK(folders("2022", "", "") == "2022 filename");
    CHECK(folders("2022", "", "3") == "2022 filename");
    CHECK(folders("2022", "2", "30") ==
          "2022-02 filename | its folders name the day 2022-02-30, which does not exist");
    CHECK(folders("2022", "13", "") ==
          "2022 filename | its folders name the month 2022-13, which does not exist");
    CHECK(folders("2022", "13", "1") ==
          "2022 filename | its folders name the day 2022-13-01, which does not exist");
    CHECK(folders("x", "1", "1") == "none");
}

TEST_CASE("folders' keys are read in French and English, in any case") {
    const auto folders = [](std::string year, std::string month, std::string day) {
        return shown(date_from_names("a.json", {{year, "1897"}, {month, "05"}, {day, "2"}}));
    };
    CHECK(folders("annee", "mois", "jour") == "1897-05-02 filename");
    CHECK(folders("année", "mois", "jour") == "1897-05-02 filename");
    CHECK(folders("Year", "MONTH", "Day") == "1897-05-02 filename");
    CHECK(folders("ANNÉE", "month", "Jour") == "1897-05-02 filename");
    CHECK(folders("years", "month", "day") == "none");
}

TEST_CASE("a name within the folders' date knows better, another is told of") {
    const auto named = [](std::string_view name) {
        return shown(date_from_names(name, {{"year", "2022"}, {"month", "11"}}));
    };
    CHECK(named("year=2022/month=11/2022-11-03-a.md") == "2022-11-03 filename");
    CHECK(named("year=2022/month=11/2022-11.md") == "2022-11 filename");
    CHECK(named("year=2022/month=11/2022.md") == "2022-11 filename");
    CHECK(named("year=2022/month=11/2021-03-04-a.md") ==
          "2022-11 filename | its folder dates it 2022-11, but its name 2021-03-04; the "
          "former counts");
    CHECK(named("year=2022/month=11/2022-11-31-a.md") ==
          "2022-11 filename | its name has the day 2022-11-31, which does not exist");
    CHECK(shown(date_from_names("2014/2014-02-30.md", {})) ==
          "2014 filename | its name has the day 2014-02-30, which does not exist");
}

TEST_CASE("years in which nothing is printed are told of, and date nothing") {
    CHECK(dated("9999-12-31", "a.md") ==
          "none | the date \"9999-12-31\" lies outside the years 1500 to 2100");
    CHECK(dated("0001-01-01T00:00:00", "2014-07-16.md") ==
          "2014-07-16 filename | the date \"0001-01-01T00:00:00\" lies outside the years 1500 to "
          "2100");
    CHECK(dated("", "a.md", "PARIS, 13 août 1018 – Le Sénat") ==
          "none | its text is dated \"13 août 1018\", which lies outside the years 1500 to 2100");
    CHECK(shown(date_from_names("a.json", {{"year", "9999"}, {"month", "12"}})) ==
          "none | its folders name the year 9999, which lies outside 1500 to 2100");
}

TEST_CASE("weekdays that contradict their day are told, and the day counts") {
    CHECK(dated("Lundi 14 mars 2018", "a.md") ==
          "2018-03-14 metadata | the date \"Lundi 14 mars 2018\" names a Monday, but 14 March 2018 "
          "was a Wednesday");
    CHECK(
        dated("", "a.md", "Lundi 14 mars 2018. – Le Sénat a voté.") ==
        "2018-03-14 text | its text is dated \"Lundi 14 mars 2018\", which names a Monday, but 14 "
        "March 2018 was a Wednesday");
}
