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
}
