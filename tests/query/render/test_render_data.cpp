#include "query/render/delimited.h"
#include "query/render/facet_format.h"
#include "query/render/hit_format.h"
#include "query/render/json_line.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

Hit a_hit() {
    Hit hit;
    hit.rank = 1;
    hit.id = "g1";
    hit.score = 12.34567;
    hit.title = "Grève, \"dure\"\tau port\x1b[2J";
    hit.date = PartialDate{2018, 3, 0};
    hit.source = "La Vigie";
    hit.path = "a.jsonl#1";
    hit.snippet = {"la grève\u009b", {{3, 9}}};
    return hit;
}

/// The whole output of a format.
std::string rendered(std::string_view name, const Results& results) {
    const auto format = std::ranges::find(hit_formats(), name, &HitFormat::name);
    REQUIRE(format != hit_formats().end());
    std::string out = format->head(results);
    Shown shown;
    for (const Hit& hit : results.hits) out += format->hit(hit, shown.hits++ == 0, {});
    return out + format->tail(results, shown, {});
}

std::string rendered(std::string_view name, const Facet& facet, std::uint64_t total) {
    const auto format = std::ranges::find(facet_formats(), name, &FacetFormat::name);
    REQUIRE(format != facet_formats().end());
    return format->facets({&facet, 1}, total, {});
}

Results two_hits() {
    Results results;
    results.query = "grève \xff";
    results.total = 7;
    results.exact = false;
    results.hits = {a_hit(), a_hit()};
    results.hits[1].rank = 2;
    results.hits[1].id = "g2";
    results.hits[1].date.reset();
    results.facets = {{"person", {{"Ada Un", 3}, {"Ben Deux", 1}}}, {"month", {}}};
    results.suggestion = "grèves";
    return results;
}

constexpr std::string_view first_object =
    R"({"rank":1,"id":"g1","score":12.346,"title":"Grève, \"dure\"\tau port\u001b[2J",)"
    R"("date":"2018-03","source":"La Vigie","path":"a.jsonl#1","snippet":"la grève\u009b",)"
    R"("highlights":[[3,9]]})";
constexpr std::string_view second_object =
    R"({"rank":2,"id":"g2","score":12.346,"title":"Grève, \"dure\"\tau port\u001b[2J",)"
    R"("date":null,"source":"La Vigie","path":"a.jsonl#1","snippet":"la grève\u009b",)"
    R"("highlights":[[3,9]]})";

}  // namespace

TEST_CASE("results as JSON: keys and their order are the contract") {
    CHECK(rendered("json", two_hits()) ==
          R"({"schema":1,"query":"grève �","total":7,"exact":false,"hits":[)" +
              std::string(first_object) + "," + std::string(second_object) +
              R"(],"facets":{"person":[{"name":"Ada Un","count":3},{"name":"Ben Deux","count":1}],)"
              R"("month":[]},"suggestion":"grèves"})"
              "\n");
    CHECK(
        rendered("json", Results{}) ==
        R"({"schema":1,"query":"","total":0,"exact":true,"hits":[],"facets":{},"suggestion":null})"
        "\n");
}

TEST_CASE("JSON Lines: a hit a line, nothing else") {
    CHECK(rendered("jsonl", two_hits()) ==
          std::string(first_object) + "\n" + std::string(second_object) + "\n");
    CHECK(rendered("jsonl", Results{}).empty());
}

TEST_CASE("CSV, TSV and ids of hits") {
    CHECK(rendered("csv", two_hits()) ==
          "rank,id,score,title,date,source,path,snippet\r\n"
          "1,g1,12.346,\"Grève, \"\"dure\"\" au port [2J\",2018-03,La Vigie,a.jsonl#1,la grève \r\n"
          "2,g2,12.346,\"Grève, \"\"dure\"\" au port [2J\",,La Vigie,a.jsonl#1,la grève \r\n");
    CHECK(rendered("tsv", two_hits()) ==
          "rank\tid\tscore\ttitle\tdate\tsource\tpath\tsnippet\n"
          "1\tg1\t12.346\tGrève, \"dure\" au port [2J\t2018-03\tLa Vigie\ta.jsonl#1\tla grève \n"
          "2\tg2\t12.346\tGrève, \"dure\" au port [2J\t\tLa Vigie\ta.jsonl#1\tla grève \n");
    CHECK(rendered("ids", two_hits()) == "g1\ng2\n");
}

TEST_CASE("facets as data") {
    const Facet facet{"person", {{"Ada\tUn", 3}, {"Ben, Deux", 1}}};
    CHECK(rendered("tsv", facet, 9) == "3\tAda Un\n1\tBen, Deux\n");
    CHECK(rendered("csv", facet, 9) == "count,person\r\n3,Ada Un\r\n1,\"Ben, Deux\"\r\n");
    CHECK(rendered("json", facet, 9) ==
          R"({"schema":1,"kind":"person","total":9,"counts":[{"name":"Ada\tUn","count":3},)"
          R"({"name":"Ben, Deux","count":1}]})"
          "\n");
    CHECK(rendered("text", {"person", {}}, 9) == "9 articles.\n");
    CHECK(rendered("tsv", {"person", {}}, 9).empty());
}

TEST_CASE("CSV quotes as RFC 4180, TSV has no way to quote") {
    struct Case {
        std::string field, csv, tsv;
    };
    const std::vector<Case> cases{
        {"", "", ""},
        {"mot", "mot", "mot"},
        {"a,b", "\"a,b\"", "a,b"},
        {"a\"b", "\"a\"\"b\"", "a\"b"},
        {"a\nb", "\"a\nb\"", "a b"},
        {"a\r\nb", "\"a\r\nb\"", "a  b"},
        {"a\tb\x01", "a b ", "a b "},
        {"\u0085\xff", " \uFFFD", " \uFFFD"},
    };
    for (const Case& c : cases) {
        CHECK(csv_line({c.field, "z"}) == c.csv + ",z\r\n");
        CHECK(tsv_line({"z", c.field}) == "z\t" + c.tsv + "\n");
    }
}

TEST_CASE("JSON shows no control character to a terminal and keeps its value") {
    CHECK(escape_controls("{\"a\":\"é\u009b\x7f\u0085\u00a0\"}") ==
          "{\"a\":\"é\\u009b\\u007f\\u0085\u00a0\"}");
    CHECK(escape_controls("\xc2") == "\xc2");
}
