#include "analyzers/error.h"
#include "query/search/searcher.h"
#include "tests/query/archives/sample_archive.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("totals are exact whatever the page") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    Selection selection;
    for (const std::string query : {"", "maire", "\"à la une\" OR maire", "xyzzy", "-maire"}) {
        selection.query = query;
        const Results all = search(archive, selection, every_hit);
        for (const Limit limit : {Limit(0), Limit(1), Limit(2), Limit(100), Limit()}) {
            for (const std::uint32_t offset : {0U, 1U, 3U, 50U}) {
                const Results page = search(archive, selection, {Sort::relevance, limit, offset});
                INFO(query << " limit " << limit.value_or(999) << " offset " << offset);
                CHECK(page.total == all.total);
                const std::size_t rest =
                    all.hits.size() - std::min<std::size_t>(offset, all.hits.size());
                CHECK(page.hits.size() == std::min<std::size_t>(limit.value_or(999), rest));
                for (std::size_t i = 0; i < page.hits.size(); ++i) {
                    CHECK(page.hits[i].id == all.hits[offset + i].id);
                    CHECK(page.hits[i].rank == offset + i + 1);
                }
            }
        }
    }
}

TEST_CASE("filters by name: all, any, none") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    using Mode = NameFilter::Mode;
    const auto filtered = [&](std::vector<NameFilter> filters) {
        Selection selection;
        selection.filters = std::move(filters);
        const Results results = search(archive, selection, every_hit);
        return std::to_string(results.diagnostics.size()) + ": " + sorted_ids(results);
    };
    const auto field = FacetField::person;
    CHECK(filtered({{field, Mode::all, {"Jeanne MARTIN"}}}) == "0: a1 a3");
    CHECK(filtered({{field, Mode::all, {"Jeanne Martin", "paul martin"}}}) == "0: a3");
    CHECK(filtered({{field, Mode::any, {"Jeanne Martin", "paul martin"}}}) == "0: a1 a2 a3");
    CHECK(filtered({{field, Mode::none, {"Jeanne Martin"}}}) == "0: a2 a4 a5 a6 a7 a8");
    CHECK(filtered({{field, Mode::all, {"Martin"}}}) == "1: a1 a2 a3");
    CHECK(filtered({{field, Mode::all, {"Martine"}}}) == "1: ");
    CHECK(filtered({{field, Mode::none, {"Martine"}}}) == "1: a1 a2 a3 a4 a5 a6 a7 a8");
    CHECK(filtered({{field, Mode::all, {"Mart"}}}) == "1: ");
    CHECK(filtered({{field, Mode::all, {"?"}}}) == "1: ");
    CHECK(filtered({{FacetField::company, Mode::all, {"verdeau"}},
                    {FacetField::source, Mode::all, {"le phare"}}}) == "1: a1");

    Selection selection;
    selection.filters = {{field, Mode::all, {"Martin"}}};
    CHECK(search(archive, selection, every_hit).diagnostics.front().message ==
          "“Martin” fits several names, all are searched: Jeanne Martin (2), Paul Martin (2)");
    selection.filters = {{field, Mode::all, {"Jeane Martin"}}};
    CHECK(search(archive, selection, every_hit).diagnostics.front().message ==
          "no person “Jeane Martin” in this archive; did you mean Jeanne Martin (2)?");
}

TEST_CASE("a name in full wins over those that contain it; a surname means all who bear it") {
    std::vector<Entry> entries;
    const auto add = [&](int count, EntityKind kind, const std::string& name) {
        for (int i = 0; i < count; ++i)
            entries.push_back(
                entry("n" + std::to_string(entries.size()), "t", "x", {}, {}, {{kind, name}}));
    };
    add(2, EntityKind::place, "Morvane");
    add(3, EntityKind::place, "Stade de Morvane");
    add(2, EntityKind::person, "Lebrac");
    add(3, EntityKind::person, "Aline Lebrac");
    add(4, EntityKind::person, "Orphéa");
    add(1, EntityKind::person, "Orphéa Nim");
    add(1, EntityKind::person, "Anne-Lise");
    add(2, EntityKind::person, "Anne-Lise Corvin");
    add(30, EntityKind::person, "Honoré Vasseur");
    add(1, EntityKind::person, "Honoré Vaseur");
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    const auto told = [&](FacetField field, const std::string& name) {
        Selection selection;
        selection.filters = {{field, NameFilter::Mode::all, {name}}};
        const Results results = search(archive, selection, {Sort::relevance, 0, 0});
        std::string text = std::to_string(results.total);
        for (const Diagnostic& each : results.diagnostics) text += ": " + each.message;
        return text;
    };
    CHECK(told(FacetField::place, "morvane") ==
          "2: “morvane” is taken as the full name; names that contain it: Stade de Morvane (3)");
    CHECK(told(FacetField::place, "Stade de Morvane") == "3");
    CHECK(told(FacetField::person, "Lebrac") ==
          "5: “Lebrac” fits several names, all are searched: Aline Lebrac (3), Lebrac (2)");
    CHECK(told(FacetField::person, "Orphéa") ==
          "4: “Orphéa” is taken as the full name; names that contain it: Orphéa Nim (1)");
    CHECK(told(FacetField::person, "Anne-Lise") ==
          "1: “Anne-Lise” is taken as the full name; names that contain it: Anne-Lise Corvin (2)");
    CHECK(told(FacetField::person, "Honoré Vaseur") ==
          "1: “Honoré Vaseur” is in 1 article; far more frequent: Honoré Vasseur (30)");
    CHECK(told(FacetField::person, "Honoré Vasseur") == "30");
}

TEST_CASE("date ranges are overlaps of intervals") {
    std::vector<Entry> entries;
    const std::vector<std::string> dates = {
        "1897",       "1897-05", "1897-05-01", "1899-12-31", "1900",    "1900-01", "1900-01-01",
        "1900-02-28", "1900-03", "1901-06-15", "1904-02-29", "1904-02", "1904"};
    for (const std::string& date : dates) entries.push_back(entry("d" + date, "t", "x", date));
    entries.push_back(entry("none", "t", "x"));
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    const std::vector<std::string> ends = {"",           "1500",    "1897",       "1897-05",
                                           "1897-05-02", "1899-12", "1900-01-01", "1900",
                                           "1904-02-28", "1905"};
    const auto days = [](PartialDate date) {
        return date.year * 10000 + date.month * 100 + date.day;
    };
    for (const std::string& from : ends) {
        for (const std::string& to : ends) {
            Selection selection;
            selection.from = parse_iso_date(from);
            selection.to = parse_iso_date(to);
            INFO(from << " to " << to);
            const int first = selection.from ? days(first_day(*selection.from)) : 0;
            const int last = selection.to ? days(last_day(*selection.to)) : 99999999;
            if (first > last) {
                CHECK_THROWS_AS(search(archive, selection, every_hit), Error);
                continue;
            }
            std::set<std::string> expected;
            for (const std::string& date : dates) {
                const PartialDate day = *parse_iso_date(date);
                if (days(first_day(day)) <= last && days(last_day(day)) >= first)
                    expected.insert("d" + date);
            }
            if (from.empty() && to.empty()) expected.insert("none");
            std::set<std::string> found_ids;
            for (const Hit& hit : search(archive, selection, every_hit).hits)
                found_ids.insert(hit.id);
            CHECK(found_ids == expected);
        }
    }
}

TEST_CASE("facets are a recount, over one database or several") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> names = {"Ana Ruiz", "Élie Blanc", "Zoé Noir", "Abel Roux",
                                            "Éva Gris", "Bob Vert",   "Ivo Bleu", "Léa Rose"};
    const std::vector<std::string> dates = {"",           "1897",       "2023",      "2023-11",
                                            "2023-11-20", "2023-12-01", "2024-01-01"};
    std::vector<Entry> entries;
    for (int i = 0; i < 60; ++i) {
        std::vector<TinyArchive::Named> persons;
        for (const std::string& name : names)
            if (random() % 4 == 0) persons.push_back({EntityKind::person, name});
        entries.push_back(entry("id" + std::to_string(i), "t",
                                random() % 2 == 0 ? "pair" : "impair",
                                dates[random() % dates.size()], "S", persons));
    }
    std::map<std::string, std::uint64_t> persons;
    std::map<std::string, std::uint64_t> months;
    for (const Entry& each : entries) {
        if (each.article.text != "pair") continue;
        for (const auto& named : each.names) ++persons[named.name];
        ++months[each.article.date ? to_iso(*each.article.date).substr(0, 7) : "undated"];
    }
    std::vector<FacetCount> expected;
    for (const auto& [name, count] : persons) expected.push_back({name, count});
    std::ranges::stable_sort(expected, std::ranges::greater(), &FacetCount::count);
    std::vector<FacetCount> expected_months;
    for (const auto& [name, count] : months) expected_months.push_back({name, count});

    Selection selection;
    selection.query = "pair";
    for (const std::size_t count : {1U, 2U, 3U}) {
        const TinyArchive tiny(entries, count);
        Archive archive = tiny.open();
        FacetRequest by_person;
        by_person.limit.reset();
        FacetRequest by_month;
        by_month.by = FacetRequest::By::month;
        const Results results =
            search(archive, selection, {Sort::newest, 2, 1}, {by_person, by_month});
        REQUIRE(results.facets.size() == 2);
        CHECK(results.facets[0].kind == "person");
        CHECK(results.facets[0].counts == expected);
        CHECK(results.facets[1].kind == "month");
        CHECK(results.facets[1].counts == expected_months);
        FacetRequest first_months = by_month;
        first_months.limit = 1;
        const auto first = count_facets(archive, selection, {first_months}).facets.front();
        CHECK(first.counts == std::vector{expected_months.front()});
        first_months.limit.reset();
        first_months.order = FacetRequest::Order::count;
        std::vector<FacetCount> by_count = expected_months;
        std::ranges::stable_sort(by_count, std::ranges::greater(), &FacetCount::count);
        CHECK(count_facets(archive, selection, {first_months}).facets.front().counts == by_count);
        first_months.order = FacetRequest::Order::usual;
        first_months.prefix = expected_months.back().name.substr(0, 3);
        std::vector<FacetCount> of_prefix = expected_months;
        std::erase_if(of_prefix, [&](const FacetCount& month) {
            return !month.name.starts_with(first_months.prefix);
        });
        CHECK(count_facets(archive, selection, {first_months}).facets.front().counts == of_prefix);
        for (std::uint32_t limit = 0; limit <= expected.size() + 1; ++limit) {
            by_person.limit = limit;
            const CountedFacets counted = count_facets(archive, selection, {by_person});
            CHECK(counted.total == results.total);
            const auto top = std::min<std::size_t>(limit, expected.size());
            CHECK(
                counted.facets.front().counts ==
                std::vector(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(top)));
        }
    }
}

TEST_CASE("a facet by order, least count and prefix; without its own filter") {
    std::vector<Entry> entries;
    const auto add = [&](std::vector<std::string> persons) {
        std::vector<TinyArchive::Named> names;
        for (std::string& person : persons)
            names.push_back({EntityKind::person, std::move(person)});
        entries.push_back(
            entry("e" + std::to_string(entries.size()), "t", "x", {}, "S", std::move(names)));
    };
    add({"Élie Blanc", "Zoé Noir", "Eva Blanchet"});
    add({"Élie Blanc", "Zoé Noir"});
    add({"Zoé Noir", "Edmond Roux"});
    for (const std::size_t count : {1U, 2U}) {
        const TinyArchive tiny(entries, count);
        Archive archive = tiny.open();
        const auto counted = [&](const FacetRequest& request, const Selection& selection) {
            std::string out;
            const CountedFacets facets = count_facets(archive, selection, {request});
            for (const FacetCount& each : facets.facets.front().counts)
                out += each.name + " " + std::to_string(each.count) + ", ";
            return out;
        };
        FacetRequest request;
        CHECK(counted(request, {}) == "Zoé Noir 3, Élie Blanc 2, Edmond Roux 1, Eva Blanchet 1, ");
        request.order = FacetRequest::Order::name;
        CHECK(counted(request, {}) == "Edmond Roux 1, Élie Blanc 2, Eva Blanchet 1, Zoé Noir 3, ");
        request.limit = 2;
        CHECK(counted(request, {}) == "Edmond Roux 1, Élie Blanc 2, ");
        request.prefix = "BLANC";
        CHECK(counted(request, {}) == "Élie Blanc 2, Eva Blanchet 1, ");
        request.prefix = "lanc";
        CHECK(counted(request, {}).empty());
        request = {};
        request.min_count = 2;
        CHECK(counted(request, {}) == "Zoé Noir 3, Élie Blanc 2, ");
        Selection chosen;
        chosen.filters = {{FacetField::person, NameFilter::Mode::all, {"Élie Blanc"}},
                          {FacetField::source, NameFilter::Mode::all, {"S"}}};
        CHECK(counted(request, chosen) == "Zoé Noir 2, Élie Blanc 2, ");
        request.without_own_filter = true;
        CHECK(counted(request, chosen) == "Zoé Noir 3, Élie Blanc 2, ");
    }
}

TEST_CASE("undated articles alone") {
    for (const std::size_t count : {1U, 3U}) {
        const TinyArchive tiny(articles(), count);
        Archive archive = tiny.open();
        Selection selection;
        selection.undated = true;
        CHECK(ids(search(archive, selection, every_hit)) == "a5");
        selection.from = PartialDate{1900};
        CHECK(search(archive, selection, every_hit).total == 0);
    }
    const TinyArchive undated({entry("u", "t", "x")});
    Archive archive = undated.open();
    Selection selection;
    selection.undated = true;
    CHECK(ids(search(archive, selection, every_hit)) == "u");
}

TEST_CASE("articles about a day, a month, a year, wherever they were published") {
    const auto dated = [](const char* id, const char* published,
                          const std::vector<const char*>& said) {
        Entry made = entry(id, "Titre", "texte", published);
        for (const char* const iso : said) {
            const PartialDate date = parse_iso_date(iso).value();
            made.dates.push_back({date, date});
        }
        return made;
    };
    const std::vector<Entry> entries{dated("b1", "1918-11-12", {"1918-11-11", "1918-11-12"}),
                                     dated("b2", "2018-11-10", {"1918-11-11", "2018-11-11"}),
                                     dated("b3", "2018-11-11", {"1918"}),
                                     dated("b4", "1918-11-11", {})};
    for (const std::size_t shards : {1U, 3U}) {
        const TinyArchive tiny(entries, shards);
        Archive archive = tiny.open();
        const auto about = [&](const char* iso) {
            Selection selection;
            const PartialDate date = parse_iso_date(iso).value();
            selection.about = DateInterval{date, date};
            return sorted_ids(search(archive, selection, every_hit));
        };
        CHECK(about("1918-11-11") == "b1 b2");
        CHECK(about("1918-11-12") == "b1");
        CHECK(about("1918-11") == "b1 b2 b3");
        CHECK(about("1918") == "b1 b2 b3");
        CHECK(about("2018") == "b2");
        CHECK(about("1850") == "");
        FacetRequest years;
        years.by = FacetRequest::By::about_year;
        CHECK(count_facets(archive, Selection(), {years}).facets.front().counts ==
              std::vector<FacetCount>{{"1918", 3}, {"2018", 1}});
    }
}
