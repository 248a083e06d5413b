#include "indexer/schema/date_terms.h"

#include <algorithm>
#include <random>
#include <set>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

std::string joined(const std::vector<std::string>& terms) {
    std::string text;
    for (const std::string& term : terms) text += (text.empty() ? "" : " ") + term;
    return text;
}

PartialDate date(const char* iso) {
    return parse_iso_date(iso).value();
}

/// The slow obvious way: two intervals overlap when neither ends before the other begins.
bool overlap(PartialDate article, const DateInterval& range) {
    return pack_date(first_day(article)) <= pack_date(last_day(range.to)) &&
           pack_date(last_day(article)) >= pack_date(first_day(range.from));
}

bool share_a_term(PartialDate article, const DateInterval& range) {
    const auto wanted = date_range_terms(range);
    const std::set<std::string> set(wanted.begin(), wanted.end());
    return std::ranges::any_of(date_terms(article), [&](const auto& t) { return set.contains(t); });
}

}  // namespace

TEST_CASE("an article has a term for each precision of its date") {
    CHECK(joined(date_terms(date("2023-11-20"))) == "Y2023 M202311 D20231120");
    CHECK(joined(date_terms(date("2023-11"))) == "Y2023 M202311 MO202311");
    CHECK(joined(date_terms(date("1897"))) == "Y1897 YO1897");
}

TEST_CASE("a range is whole years, whole months and edge days") {
    const struct {
        const char *from, *to, *terms;
    } cases[] = {
        {"2023", "2023", "Y2023"},
        {"2022", "2024", "Y2022 Y2023 Y2024"},
        {"2023-11", "2023-11", "YO2023 M202311"},
        {"2023-11-20", "2023-11-20", "YO2023 MO202311 D20231120"},
        {"2023-02-27", "2023-03", "YO2023 MO202302 D20230227 D20230228 M202303"},
        {"2022-12-31", "2023-01-01", "YO2022 MO202212 D20221231 YO2023 MO202301 D20230101"},
        {"2022-12-31", "2023", "YO2022 MO202212 D20221231 Y2023"},
        {"2024", "2023", ""},
    };
    for (const auto& c : cases) {
        INFO(c.from << " to " << c.to);
        CHECK(joined(date_range_terms({date(c.from), date(c.to)})) == c.terms);
    }
}

TEST_CASE("a term of dates tells which dates have it") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto any_date = [&] {
        PartialDate d{static_cast<std::int16_t>(1899 + random() % 3)};
        if (random() % 4 != 0) d.month = static_cast<std::uint8_t>(1 + random() % 12);
        if (d.month != 0 && random() % 4 != 0)
            d.day = static_cast<std::uint8_t>(1 + random() % last_day(d).day);
        return d;
    };
    const auto number = [](PartialDate d) {
        std::uint32_t bits = 0;
        for (const char c : pack_date(d)) bits = bits << 8 | static_cast<unsigned char>(c);
        return bits;
    };
    for (int round = 0; round < 20'000; ++round) {
        const PartialDate date = any_date();
        const auto own = date_terms(date);
        for (const std::string& term : date_terms(any_date())) {
            INFO(term << " of " << to_iso(date));
            const auto dates = dates_of_term(term);
            REQUIRE(dates);
            const bool has = std::ranges::find(own, term) != own.end();
            REQUIRE((dates->first <= number(date) && number(date) <= dates->last) == has);
        }
    }
}

TEST_CASE("other terms tell no dates") {
    for (const char* const term : {"", "Y", "Y202", "Y20233", "Y202x", "YO", "YO20", "M2023",
                                   "M2023111", "D202311", "MO2023", "2023", "VY2023", "VD20231120",
                                   "Pyves", "maison", "Y-202", "Y+202", "D 2023112"}) {
        INFO(term);
        CHECK_FALSE(dates_of_term(term));
    }
}

TEST_CASE("an article shares a term with a range exactly when the two overlap") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto any_date = [&] {
        PartialDate d{static_cast<std::int16_t>(2019 + random() % 4)};
        if (random() % 4 != 0) d.month = static_cast<std::uint8_t>(1 + random() % 12);
        if (d.month != 0 && random() % 4 != 0)
            d.day = static_cast<std::uint8_t>(1 + random() % last_day(d).day);
        return d;
    };
    for (int round = 0; round < 20'000; ++round) {
        const PartialDate article = any_date();
        DateInterval range{any_date(), any_date()};
        if (pack_date(first_day(range.from)) > pack_date(last_day(range.to)))
            std::swap(range.from, range.to);
        INFO(to_iso(article) << " in " << to_iso(range));
        REQUIRE(share_a_term(article, range) == overlap(article, range));
    }
}

TEST_CASE("packed dates sort as dates and unpack to themselves") {
    const char* const ascending[] = {"1500",       "1897",       "1897-01",   "1897-01-01",
                                     "1897-01-02", "1897-12-31", "2023-11-20"};
    std::string previous;
    for (const char* iso : ascending) {
        const std::string packed = pack_date(date(iso));
        CHECK(previous < packed);
        CHECK(unpack_date(packed) == date(iso));
        CHECK(complement(complement(packed)) == packed);
        previous = packed;
    }
    for (const std::string& damaged : {std::string(), std::string("ab"), std::string(3, '\xff')})
        CHECK_FALSE(unpack_date(damaged));
}
