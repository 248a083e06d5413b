#include "analyzers/dates/calendar.h"
#include "analyzers/dates/partial_date.h"

#include <random>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("ISO dates are read exactly as written, and nothing else is") {
    for (const char* text : {"2023", "2023-11", "2023-11-20", "0001", "9999-12-31", "2024-02-29",
                             "1900-02-28", "1500-02-29", "1582-12-09", "0987-07-03"}) {
        CAPTURE(text);
        const auto date = parse_iso_date(text);
        REQUIRE(date);
        CHECK(to_iso(*date) == text);
    }
    for (const char* text :
         {"",           "2",          "202",         "20231",      "2023-",   "2023-1",
          "2023-11-",   "2023-11-2",  "2023-11-200", "2023/11/20", "2023-13", "2023-00",
          "2023-11-00", "2023-11-31", "2023-02-29",  "1900-02-29", "0000",    "-123",
          "+123",       " 2023",      "2023 ",       "20a3",       "2023-1a", "２０２３"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

TEST_CASE("a partial date stands for all its days") {
    CHECK(to_iso(first_day({2023, 0, 0})) == "2023-01-01");
    CHECK(to_iso(last_day({2023, 0, 0})) == "2023-12-31");
    CHECK(to_iso(first_day({2024, 2, 0})) == "2024-02-01");
    CHECK(to_iso(last_day({2024, 2, 0})) == "2024-02-29");
    CHECK(to_iso(last_day({1900, 2, 0})) == "1900-02-28");
    CHECK(to_iso(last_day({1500, 2, 0})) == "1500-02-29");
    CHECK(to_iso(last_day({2023, 11, 20})) == "2023-11-20");
    CHECK(to_iso(DateInterval{{2023, 11, 18}, {2023, 11, 19}}) == "2023-11-18/2023-11-19");
    CHECK(to_iso(DateInterval{{1970, 0, 0}, {1979, 0, 0}}) == "1970/1979");
    CHECK(to_iso(DateInterval{{2023, 11, 0}, {2023, 11, 0}}) == "2023-11");
}

TEST_CASE("every day of the years 1 to 9999 follows the one before") {
    DayNumber number = day_number({1, 1, 1});
    Weekday weekday = weekday_of(number);
    bool fine = true;
    for (int year = 1; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day) {
                if (year == 1582 && month == 12 && day > 9 && day < 20) continue;
                const PartialDate date = make_date(year, month, day);
                fine = fine && day_number(date) == number && date_of(number) == date &&
                       weekday_of(number) == weekday && parse_iso_date(to_iso(date)) == date;
                ++number;
                weekday = weekday == Weekday::sunday
                              ? Weekday::monday
                              : static_cast<Weekday>(static_cast<int>(weekday) + 1);
            }
        }
        if (!fine) FAIL("year " << year);
    }
    CHECK(fine);
}

TEST_CASE("weekdays of days that everyone remembers") {
    CHECK(weekday_of(PartialDate{1789, 7, 14}) == Weekday::tuesday);
    CHECK(weekday_of(PartialDate{1918, 11, 11}) == Weekday::monday);
    CHECK(weekday_of(PartialDate{1944, 6, 6}) == Weekday::tuesday);
    CHECK(weekday_of(PartialDate{2023, 11, 20}) == Weekday::monday);
    CHECK(weekday_of(PartialDate{1515, 9, 13}) == Weekday::thursday);  // Marignan, Julian
    CHECK(weekday_of(PartialDate{1582, 12, 9}) == Weekday::sunday);
    CHECK(weekday_of(PartialDate{1582, 12, 20}) == Weekday::monday);
}

TEST_CASE("Easter") {
    for (const char* iso : {"2023-04-09", "2024-03-31", "2025-04-20", "1918-03-31", "1900-04-15",
                            "1981-04-19", "1954-04-18", "2038-04-25", "1818-03-22", "1492-04-22"}) {
        CAPTURE(iso);
        CHECK(to_iso(easter(parse_iso_date(iso)->year)) == iso);
    }
}

TEST_CASE("runs of days take the shortest true name") {
    const auto name = [](const char* from, const char* to) {
        return to_iso(
            days_between(day_number(*parse_iso_date(from)), day_number(*parse_iso_date(to))));
    };
    CHECK(name("2023-11-01", "2023-11-30") == "2023-11");
    CHECK(name("2023-01-01", "2023-12-31") == "2023");
    CHECK(name("2023-01-01", "2023-03-31") == "2023-01/2023-03");
    CHECK(name("2023-11-01", "2023-11-29") == "2023-11-01/2023-11-29");
    CHECK(name("2023-11-01", "2023-11-01") == "2023-11-01");
    CHECK(to_iso(add_months({2023, 1, 0}, -1)) == "2022-12");
    CHECK(to_iso(add_months({2023, 12, 0}, 14)) == "2025-02");
}
