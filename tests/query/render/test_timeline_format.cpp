#include "query/render/timeline_format.h"
#include "query/search/timeline.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

std::string written(const Timeline& timeline, std::string_view format, TextStyle style = {}) {
    const auto found = std::ranges::find(timeline_formats(), format, &TimelineFormat::name);
    return found->timeline(timeline, style);
}

Timeline timeline(std::string by, const std::vector<FacetCount>& counts) {
    return {by, with_gaps({by, counts}, nullptr), 0, {}, {}};
}

}  // namespace

TEST_CASE("a timeline for people") {
    CHECK(timeline_text(timeline("month", {{"2019-11", 2}, {"2020-02", 1}, {"undated", 1}}),
                        {.colour = false, .width = 30}) ==
          "  novembre 2019  2 ███████████\n"
          "  décembre 2019  0\n"
          "   janvier 2020  0\n"
          "   février 2020  1 █████▌\n"
          "        undated  1\n");
    CHECK(timeline_text(timeline("month", {{"2019", 900}, {"2019-11", 2}, {"undated", 5000}}),
                        {.colour = false, .width = 37}) ==
          "  2019, mois inconnu    900\n"
          "       novembre 2019      2 █████████\n"
          "             undated  5\u202F000\n");
    CHECK(timeline_text(timeline("month", {{"1897", 1}, {"1897-01", 1}}), {false, 29}) ==
          "  1897, mois inconnu  1\n"
          "        janvier 1897  1 █████\n");
    CHECK(timeline_text(timeline("day", {{"1897-01", 1}, {"1897-01-02", 1}}), {false, 36}) ==
          "  janvier 1897, jour inconnu  1\n"
          "              2 janvier 1897  1 ████\n");
    CHECK(timeline_text(timeline("year", {{"1610", 1}, {"2023", 1}}), {false, 12}) ==
          "  1610  1 ██\n"
          "     ⋮\n"
          "  2023  1 ██\n");
}

TEST_CASE("a timeline with shares") {
    const Timeline shares{"year",
                          {{"2015", 1, 3}, {"2016", 0, 0}, {"2017", 250, 2000}, {"undated", 2, 2}},
                          253,
                          {},
                          {}};
    CHECK(timeline_text(shares, {false, 30}) ==
          "     2015    1   33,3\u202F% ██████\n"
          "     2016    0    0,0\u202F%\n"
          "     2017  250   12,5\u202F% ██▎\n"
          "  undated    2  100,0\u202F%\n");
    CHECK(written(shares, "tsv") ==
          "1\t2015\t3\t0.333333\n"
          "0\t2016\t0\t0.000000\n"
          "250\t2017\t2000\t0.125000\n"
          "2\tundated\t2\t1.000000\n");
    CHECK(written(shares, "csv").starts_with("count,year,articles,share\r\n1,2015,3,0.333333\r\n"));
    CHECK(written(shares, "json") ==
          "{\"schema\":1,\"kind\":\"year\",\"total\":253,\"counts\":["
          "{\"name\":\"2015\",\"count\":1,\"articles\":3,\"share\":0.333333},"
          "{\"name\":\"2016\",\"count\":0,\"articles\":0,\"share\":0.0},"
          "{\"name\":\"2017\",\"count\":250,\"articles\":2000,\"share\":0.125},"
          "{\"name\":\"undated\",\"count\":2,\"articles\":2,\"share\":1.0}]}\n");
}

TEST_CASE("a timeline in a pipe") {
    const Timeline plain = timeline("month", {{"1897", 1}, {"1897-11", 2}, {"1898-01", 1}});
    CHECK(written(plain, "tsv") == "1\t1897\n2\t1897-11\n0\t1897-12\n1\t1898-01\n");
    CHECK(written(plain, "csv") ==
          "count,month\r\n1,1897\r\n2,1897-11\r\n0,1897-12\r\n1,1898-01\r\n");
}
