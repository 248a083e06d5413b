#include "indexer/schema/about_terms.h"
#include "indexer/schema/calendar_cover.h"
#include "indexer/schema/date_terms.h"

#include <algorithm>
#include <random>
#include <set>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

DateInterval interval(std::string_view iso) {
    const auto slash = iso.find('/');
    const PartialDate from = parse_iso_date(iso.substr(0, slash)).value();
    if (slash == std::string_view::npos) return {from, from};
    return {from, parse_iso_date(iso.substr(slash + 1)).value()};
}

template <class Values, class Show>
std::string joined(const Values& values, Show show) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : " ") + show(value);
    return text;
}

std::string said(std::string_view iso) {
    const std::vector<DateMention> dates{{Field::text, {}, interval(iso)}};
    return joined(about_terms(dates), [](const std::string& term) { return term; });
}

bool is_about(const std::vector<DateMention>& dates, const DateInterval& wanted) {
    const auto terms = about_terms(dates);
    const auto asked = about_range_terms(wanted);
    return std::ranges::any_of(
        asked, [&](const std::string& term) { return std::ranges::binary_search(terms, term); });
}

bool is_about(std::string_view said_iso, std::string_view wanted) {
    return is_about({{Field::text, {}, interval(said_iso)}}, interval(wanted));
}

bool overlap(const DateInterval& a, const DateInterval& b) {
    return pack_date(first_day(a.from)) <= pack_date(last_day(b.to)) &&
           pack_date(last_day(a.to)) >= pack_date(first_day(b.from));
}

int grain(PartialDate part) {
    return part.day != 0 ? 2 : part.month != 0 ? 1 : 0;
}

/// What about_terms.h promises, said again without terms.
bool is_about_by_definition(const DateInterval& spoken, const DateInterval& wanted) {
    if (spoken.to.year - spoken.from.year >= 9) {
        for (int year = spoken.from.year / 10 * 10; year <= spoken.to.year; year += 10) {
            const PartialDate first{static_cast<std::int16_t>(year)};
            const PartialDate last{static_cast<std::int16_t>(year + 9)};
            const bool whole = pack_date(first_day(wanted.from)) <= pack_date(first_day(first)) &&
                               pack_date(last_day(wanted.to)) >= pack_date(last_day(last));
            if (whole) return true;
        }
        const bool by_years = spoken.from.month == 0 && spoken.to.month == 0;
        const bool decades = spoken.from.year % 10 == 0 && spoken.to.year % 10 == 9;
        const bool centuries = spoken.from.year % 100 == 1 && spoken.to.year % 100 == 0;
        if (by_years && (decades || centuries)) return false;
        for (const PartialDate end : {spoken.from, spoken.to})
            for (const PartialDate asked : calendar_cover(wanted))
                if (grain(end) + 1 >= grain(asked) && overlap({end, end}, {asked, asked}))
                    return true;
        return false;
    }
    for (const PartialDate part : calendar_cover(spoken))
        for (const PartialDate asked : calendar_cover(wanted))
            if (grain(part) + 1 >= grain(asked) && overlap({part, part}, {asked, asked}))
                return true;
    return false;
}

PartialDate random_date(std::mt19937& random) {
    const auto up_to = [&](int most) { return std::uniform_int_distribution<>(0, most)(random); };
    PartialDate date{static_cast<std::int16_t>(1998 + up_to(24))};
    if (up_to(2) == 0) return date;
    date.month = static_cast<std::uint8_t>(1 + up_to(11));
    if (up_to(2) == 0) return date;
    date.day = static_cast<std::uint8_t>(1 + up_to(27));
    return date;
}

DateInterval random_interval(std::mt19937& random) {
    const PartialDate a = random_date(random);
    const PartialDate b = random() % 2 == 0 ? a : random_date(random);
    return pack_date(first_day(a)) <= pack_date(first_day(b)) &&
                   pack_date(last_day(a)) <= pack_date(last_day(b))
               ? DateInterval{a, b}
               : DateInterval{a, a};
}

}  // namespace

TEST_CASE("an interval is the fewest years, months and days") {
    const auto cover = [](std::string_view iso) {
        return joined(calendar_cover(interval(iso)), [](PartialDate part) { return to_iso(part); });
    };
    CHECK(cover("2015") == "2015");
    CHECK(cover("2015-01-01/2016-12-31") == "2015 2016");
    CHECK(cover("2015-02-01/2015-02-28") == "2015-02");
    CHECK(cover("2015-03-03/2015-03-05") == "2015-03-03 2015-03-04 2015-03-05");
    CHECK(cover("2014-11-29/2016-01") == "2014-11-29 2014-11-30 2014-12 2015 2016-01");
    CHECK(cover("2016/2015") == "");
    CHECK(cover("9999-12-31") == "9999-12-31");
}

TEST_CASE("the terms of a date in the text") {
    CHECK(said("1918-11-11") == "VD19181111 VM191811 VY1918");
    CHECK(said("1918-11") == "VM191811 VMO191811 VY1918");
    CHECK(said("1918") == "VY1918 VYO1918");
    CHECK(said("2015-03-03/2015-03-04") == "VD20150303 VD20150304 VM201503 VY2015");
    CHECK(said("1914/1915") == "VY1914 VY1915 VYO1914 VYO1915");
    CHECK(said("1970/1979") == "VL1970");
    CHECK(said("1914/1925") == "VL1910 VL1920 VY1914 VY1925 VYO1914 VYO1925");
    CHECK(said("1901/2000").size() == std::string("VL1900").size() * 11 + 10);
    CHECK(about_terms(std::vector<DateMention>{}).empty());
}

TEST_CASE("what an article is about") {
    const struct {
        const char *said, *wanted;
        bool about;
    } cases[] = {
        {"1918-11-11", "1918-11-11", true},
        {"1918-11-11", "1918-11-12", false},
        {"1918-11-11", "1918-11", true},
        {"1918-11-11", "1918", true},
        {"1918-11-11", "1914/1918", true},
        {"1918-11", "1918-11-11", true},
        {"1918", "1918-11", true},
        {"1918", "1918-11-11", false},
        {"1914/1918", "1916-02", true},
        {"2015-03-03/2015-03-07", "2015-03-03", true},
        {"2015-03-03/2015-03-07", "2015-03-05", true},
        {"2015-03-03/2015-03-07", "2015-03-07", true},
        {"2015-03-03/2015-03-07", "2015-03-02", false},
        {"2015-03-03/2015-03-07", "2015-03-08", false},
        {"2015-01-15/2015-03-15", "2015-02-10", true},
        {"1970/1979", "1975", false},
        {"1970/1979", "1970/1979", true},
        {"1970/1979", "1965/1984", true},
        {"1901/2000", "1971/1979", false},
        {"1914/1945", "1914", true},
        {"1914/1945", "1945-05", true},
        {"1914/1945", "1930", false},
        {"1914/1945", "1930/1939", true},
        {"1914-08-01/1945-05-08", "1914-08-01", true},
        {"1914-08-01/1945-05-08", "1945-05-09", false},
        {"1801/1900", "1801", false},
    };
    for (const auto& row : cases) {
        INFO(row.said << " said, " << row.wanted << " wanted");
        CHECK(is_about(row.said, row.wanted) == row.about);
    }
}

TEST_CASE("terms meet exactly when the definition says so") {
    const auto seed = std::random_device()();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 3000; ++i) {
        const DateInterval spoken = random_interval(random);
        const DateInterval wanted = random_interval(random);
        INFO(to_iso(spoken) << " said, " << to_iso(wanted) << " wanted");
        REQUIRE(is_about({{Field::text, {}, spoken}}, wanted) ==
                is_about_by_definition(spoken, wanted));
    }
}

TEST_CASE("a year counts the articles that it finds") {
    const auto seed = std::random_device()();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 300; ++i) {
        std::vector<DateMention> dates;
        for (int n = 0; n < 3; ++n) dates.push_back({Field::text, {}, random_interval(random)});
        const auto years = about_years(dates);
        for (int year = 1990; year < 2030; ++year) {
            const PartialDate whole{static_cast<std::int16_t>(year)};
            const bool counted = std::ranges::binary_search(years, static_cast<unsigned>(year));
            REQUIRE(is_about(dates, {whole, whole}) == counted);
        }
    }
}
