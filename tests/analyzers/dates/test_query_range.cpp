#include "analyzers/dates/query_range.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

constexpr PartialDate today{2016, 11, 9};

/// "2015-03" with the note behind a bar, or the message.
std::string end(RangeSide side, const char* text, const char* other = "") {
    const auto out = parse_range_end(side, text, other, today);
    const auto* const read = std::get_if<RangeEnd>(&out);
    if (read == nullptr) return std::get<std::string>(out);
    return to_iso(read->date) + (read->note.empty() ? "" : " | " + read->note);
}

std::string range(const char* text) {
    const auto out = parse_query_range(text, today);
    const auto* const read = std::get_if<QueryRange>(&out);
    if (read == nullptr) return std::get<std::string>(out);
    return (read->from ? to_iso(*read->from) : "") + ".." + (read->to ? to_iso(*read->to) : "");
}

}  // namespace

TEST_CASE("an end of a range takes its year from the other") {
    using enum RangeSide;
    const std::string full = ": write it in full to mean another";
    CHECK(end(from, "1er mars", "5 mars 2015") ==
          "2015-03-01 | \"1er mars\" is read as 2015-03-01" + full);
    CHECK(end(from, "mars", "avril 2015") == "2015-03 | \"mars\" is read as 2015-03" + full);
    CHECK(end(from, "décembre", "mars 2015") == "2014-12 | \"décembre\" is read as 2014-12" + full);
    CHECK(end(to, "5 mars", "1er mars 2015") ==
          "2015-03-05 | \"5 mars\" is read as 2015-03-05" + full);
    CHECK(end(to, "mars", "mars 2015") == "2015-03 | \"mars\" is read as 2015-03" + full);
    CHECK(end(to, "janvier", "décembre 2014") == "2015-01 | \"janvier\" is read as 2015-01" + full);
    CHECK(end(from, "mars", "avril") == "2016-03 | \"mars\" is read as 2016-03" + full);
    CHECK(end(from, "hier", "5 mars 2015") == "2016-11-08 | \"hier\" is read as 2016-11-08" + full);
    CHECK(end(from, "mars", "bientôt") == "2016-03 | \"mars\" is read as 2016-03" + full);
}

TEST_CASE("words that say which end is meant") {
    using enum RangeSide;
    CHECK(end(to, "avant 2015") == "2014-12-31 | \"avant 2015\" is read as up to 2014-12-31");
    CHECK(end(to, "avant le 14 mars 2015") ==
          "2015-03-13 | \"avant le 14 mars 2015\" is read as up to 2015-03-13");
    CHECK(end(to, "jusqu'en mars 2015") ==
          "2015-03 | \"jusqu'en mars 2015\" is read as up to 2015-03");
    CHECK(end(to, "jusqu’au 5 mars 2015") ==
          "2015-03-05 | \"jusqu’au 5 mars 2015\" is read as up to 2015-03-05");
    CHECK(end(from, "depuis 2015") == "2015 | \"depuis 2015\" is read as from 2015");
    CHECK(end(from, "dès mars 2015") == "2015-03 | \"dès mars 2015\" is read as from 2015-03");
    CHECK(end(from, "à partir de 2015") == "2015 | \"à partir de 2015\" is read as from 2015");
    CHECK(end(from, "après 2015") == "2016-01-01 | \"après 2015\" is read as from 2016-01-01");
    CHECK(end(from, "avant 2015") == "\"avant 2015\" says where a range ends, not where it begins");
    CHECK(end(to, "depuis 2015") == "\"depuis 2015\" says where a range begins, not where it ends");
    CHECK(end(from, "avant-hier").starts_with("2016-11-07"));
    CHECK(end(to, "après 9999").starts_with("\"après 9999\" says"));
    CHECK(end(from, "après 9999") == "no day lies \"après 9999\"");
    CHECK(end(from, "depuis bientôt").starts_with("cannot read \"bientôt\" as a date"));
    CHECK(end(from, "depuis").starts_with("\"depuis\" has but one end"));
}

TEST_CASE("ranges as options and queries have them") {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"2015", "2015..2015"},
        {"2015..", "2015.."},
        {"..2015", "..2015"},
        {" .. mars 2015", "..2015-03"},
        {"2014..2015-06", "2014..2015-06"},
        {"1er mars..5 mars 2015", "2015-03-01..2015-03-05"},
        {"1er mars 2015..5 mars", "2015-03-01..2015-03-05"},
        {"avant 2015", "..2014-12-31"},
        {"depuis mars 2015", "2015-03.."},
        {"avant-hier", "2016-11-07..2016-11-07"},
        {"du 3 au 7 mars 2015", "2015-03-03..2015-03-07"},
        {"2015-06..2015-03", "\"2015-06..2015-03\" runs backwards: write the earlier date first"},
        {"2015-02-29..2016", "29 February 2015 does not exist: February 2015 has 28 days"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(range(text) == expected);
    }
    CHECK(range("..").starts_with("no date was given"));
    CHECK(range("").starts_with("no date was given"));
    CHECK(range("bientôt").starts_with("cannot read"));
}
