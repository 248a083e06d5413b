#include "query/search/timeline.h"
#include "tests/query/archives/sample_archive.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// "2019=2 2020=0", with /ARTICLES behind the count where shares are asked for.
std::string shown(const std::vector<TimelinePeriod>& periods) {
    std::string out;
    for (const TimelinePeriod& period : periods) {
        out += (out.empty() ? "" : " ") + period.name + "=" + std::to_string(period.count);
        if (period.articles) out += "/" + std::to_string(*period.articles);
    }
    return out;
}

}  // namespace

TEST_CASE("gaps between the first and the last period are filled") {
    const auto filled = [](const char* by, const std::vector<FacetCount>& counts) {
        return shown(with_gaps({by, counts}, nullptr));
    };
    CHECK(filled("year", {}) == "");
    CHECK(filled("year", {{"undated", 3}}) == "undated=3");
    CHECK(filled("year", {{"2015", 1}, {"2018", 2}, {"undated", 3}}) ==
          "2015=1 2016=0 2017=0 2018=2 undated=3");
    CHECK(filled("month", {{"2019-11", 2}, {"2020-02", 1}}) ==
          "2019-11=2 2019-12=0 2020-01=0 2020-02=1");
    CHECK(filled("day", {{"2020-02-28", 1}, {"2020-03-01", 1}}) ==
          "2020-02-28=1 2020-02-29=0 2020-03-01=1");
    // Articles whose month is unknown neither end nor begin a gap, and stand before their year.
    CHECK(filled("month", {{"1896-11", 1}, {"1897", 4}, {"1897-02", 1}, {"1899", 1}}) ==
          "1896-11=1 1896-12=0 1897=4 1897-01=0 1897-02=1 1899=1");
    CHECK(filled("day", {{"1897", 1}, {"1897-05", 2}, {"1897-05-02", 1}}) ==
          "1897=1 1897-05=2 1897-05-02=1");
    CHECK(filled("year", {{"9998", 1}, {"9999", 1}}) == "9998=1 9999=1");
}

TEST_CASE("gaps that no archive has stay open") {
    const auto filled = [](const char* by, const char* first, const char* last) {
        return with_gaps({by, {{first, 1}, {last, 1}}}, nullptr).size();
    };
    CHECK(filled("day", "0001-01-01", "9999-12-31") == 2);
    CHECK(filled("day", "1900-01-01", "1999-12-31") == 36524);
    CHECK(filled("month", "0001-01", "9999-12") == 2);
    CHECK(filled("year", "0001", "9999") == 9999);
}

TEST_CASE("a timeline reaches from edge to edge") {
    const auto filled = [](const char* by, const std::vector<FacetCount>& counts,
                           const TimelineEdges& edges) {
        return shown(with_gaps({by, counts}, nullptr, edges));
    };
    const TimelineEdges both{PartialDate{2014, 11, 3}, PartialDate{2015, 2, 28}};
    CHECK(filled("month", {{"2014-12", 2}, {"undated", 1}}, both) ==
          "2014-11=0 2014-12=2 2015-01=0 2015-02=0 undated=1");
    CHECK(filled("month", {}, both) == "2014-11=0 2014-12=0 2015-01=0 2015-02=0");
    CHECK(filled("year", {{"2015", 2}}, both) == "2014=0 2015=2");
    CHECK(filled("year", {{"2013", 1}}, {{}, PartialDate{2015, 1, 1}}) == "2013=1 2014=0 2015=0");
    CHECK(filled("year", {{"2015", 1}}, {PartialDate{2014, 1, 1}, {}}) == "2014=0 2015=1");
    CHECK(filled("day", {{"2014", 1}, {"2014-11-04", 1}},
                 {PartialDate{2014, 11, 3}, PartialDate{2014, 11, 5}}) ==
          "2014=1 2014-11-03=0 2014-11-04=1 2014-11-05=0");
    CHECK(filled("year", {}, {{}, PartialDate{2015, 1, 1}}) == "");
}

TEST_CASE("a timeline counts matches, gaps and all articles of each period") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    Selection selection;
    selection.query = "maire";
    const auto count = [&](FacetRequest::By by, bool share) {
        return shown(count_timeline(archive, selection, by, share).periods);
    };
    CHECK(count(FacetRequest::By::year, false) == "2023=2 undated=1");
    CHECK(count(FacetRequest::By::year, true) == "2023=2/4 undated=1/1");
    CHECK(count(FacetRequest::By::month, true) == "2023=1/1 2023-11=1/2 undated=1/1");
    selection.query.clear();
    selection.from = PartialDate{2023, 12, 1};
    // 2023 as a whole overlaps December; the month of a4 lies behind a gap of one.
    CHECK(count(FacetRequest::By::month, true) == "2023=1/1 2023-12=1/1 2024-01=0/0 2024-02=1/1");
    // Asked from an earlier year to a later one than the archive has: its own span.
    selection.query = "maire";
    selection.from = PartialDate{2023};
    selection.to = PartialDate{2050};
    CHECK(count(FacetRequest::By::year, true) == "2023=2/4 2024=0/1");
    selection.from = PartialDate{1990};
    selection.to = PartialDate{2001};
    CHECK(count(FacetRequest::By::year, true) == "1999=0/1 2000=0/1 2001=0/0");
}
