#include "analyzers/error.h"
#include "indexer/schema/terms.h"
#include "query/search/searcher.h"
#include "tests/query/linear_scan.h"
#include "tests/query/tiny_archive.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace kiosque;
using Entry = TinyArchive::Entry;

Entry entry(std::string id, std::string title, std::string text, std::string_view date = {},
            std::string source = {}, std::vector<TinyArchive::Named> names = {}) {
    Entry made;
    made.article.id = std::move(id);
    made.article.title = std::move(title);
    made.article.text = std::move(text);
    made.article.source = std::move(source);
    if (!date.empty()) {
        made.article.date = parse_iso_date(date);
        made.article.date_from = DateOrigin::metadata;
    }
    made.names = std::move(names);
    return made;
}

constexpr auto person = EntityKind::person;
constexpr auto company = EntityKind::company;

const std::vector<Entry>& articles() {
    static const std::vector<Entry> all = {
        entry("a1", "L’avocat du maire",
              "Le conseil municipal a entendu l’avocat. À la une ce soir.", "2023-11-20",
              "Le Phare", {{person, "Jeanne Martin"}, {company, "Verdeau"}}),
        entry("a2", "Élections : la gauche en tête",
              "Les élections municipales ont eu lieu dimanche. La gauche l’emporte.", "2023-11",
              "Le Phare", {{person, "Paul Martin"}}),
        entry("a3", "ELECTIONS MUNICIPALES", "Le maire sortant est battu. Verdeau recrute.", "2023",
              "L’Écho du Littoral", {{person, "Jeanne Martin"}, {person, "Paul Martin"}}),
        entry("a4", "Pêche au large", "Le pêcheur a pêché trois bars. Un péché mignon ?",
              "2024-02-29", "L’Écho du Littoral",
              {{company, "Verdeau"}, {company, "Verdeau Énergie"}}),
        entry("a5", "Sans date", "Une avocate plaide. Le maire est absent ; la mairie est vide.",
              {}, "Le Phare"),
        entry("a6", "",
              "Texte sans titre, sur le porte-monnaie électronique du président de la République.",
              "1999-12-31"),
        entry("a7", "Cœur de ville", "Le coeur du vieux bourg bat encore. Être ou ne pas être là.",
              "2000-01-01", "Gazette", {{person, "Zoé Durand-Ruel"}}),
        entry("a8", "Rien", "", "2023-12-01", "Gazette"),
    };
    return all;
}

std::string ids(const Results& results) {
    std::string list;
    for (const Hit& hit : results.hits) list += (list.empty() ? "" : " ") + hit.id;
    return list;
}

std::string sorted_ids(const Results& results) {
    std::set<std::string> sorted;
    for (const Hit& hit : results.hits) sorted.insert(hit.id);
    std::string list;
    for (const std::string& id : sorted) list += (list.empty() ? "" : " ") + id;
    return list;
}

const Page every_hit{Sort::relevance, std::nullopt, 0};

Results search_for(Archive& archive, std::string query) {
    Selection selection;
    selection.query = std::move(query);
    return search(archive, selection, every_hit);
}

std::string found(Archive& archive, std::string query) {
    const Results results = search_for(archive, std::move(query));
    CHECK(results.total == results.hits.size());
    return (results.exact ? "" : "~ ") + sorted_ids(results);
}

std::string scanned(const Node& tree) {
    LinearScan scan;
    std::string list;
    for (const Entry& each : articles())
        if (scan.matches(tree, each)) list += (list.empty() ? "" : " ") + each.article.id;
    return list;
}

struct Case {
    const char* query;
    const char* ids;
};

}  // namespace

TEST_CASE("queries find the articles that people expect") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const Case cases[] = {
        {"", "a1 a2 a3 a4 a5 a6 a7 a8"},
        {"avocat", "a1 a5"},
        {"l’avocat", "a1 a5"},
        {"L'AVOCAT", "a1 a5"},
        {"maire", "a1 a3 a5"},
        {"élections", "a2 a3"},
        {"elections", "a2 a3"},
        {"ÉLECTIONS municipales", "a2 a3"},
        {"élections -municipales", ""},
        {"coeur", "a7"},
        {"cœur", "a7"},
        {"maire battu", "a3"},
        {"maire gauche", "~ a1 a2 a3 a5"},
        {"maire AND gauche", ""},
        {"maire OR gauche", "a1 a2 a3 a5"},
        {"maire NOT verdeau", "a1 a5"},
        {"-maire", "a2 a4 a6 a7 a8"},
        {"maire +gauche vide", "~ a2"},
        {"\"conseil municipal\"", "a1"},
        {"«conseil municipal»", "a1"},
        {"\"municipal conseil\"", ""},
        {"\"à la une\"", "a1"},
        {"\"a la une\"", "a1"},
        {"\"la une à\"", ""},
        {"\"être ou ne pas être\"", "a7"},
        {"\"président de la République\"", "a6"},
        {"\"president de la republique\"", "a6"},
        {"\"président de République\"", ""},
        {"\"elections municipales\"", "a2 a3"},
        {"\"maire le conseil\"", ""},
        {"titre:maire", "a1"},
        {"texte:maire", "a3 a5"},
        {"titre:elections", "a2 a3"},
        {"titre:\"en tête\"", "a2"},
        {"texte:\"en tête\"", ""},
        {"titre:\"élections municipales\"", "a3"},
        {"texte:\"élections municipales\"", "a2"},
        {"-titre:maire maire", "a3 a5"},
        {"municip*", "a1 a2 a3"},
        {"elec*", "a2 a3 a6"},
        {"élec*", "a2 a6"},
        {"=maire", "a1 a3 a5"},
        {"=mairie", "a5"},
        {"~mairle", "a1 a3 a5"},
        {"conseil NEAR/2 avocat", ""},
        {"conseil NEAR/5 avocat", "a1"},
        {"avocat NEAR/5 conseil", "a1"},
        {"source:\"Le Phare\"", "a1 a2 a5"},
        {"source:phare maire", "a1 a5"},
        {"source:echo", "a3 a4"},
        {"personne:\"Jeanne Martin\"", "a1 a3"},
        {"personne:martin", "a1 a2 a3"},
        {"personne:(\"jeanne martin\" \"paul martin\")", "a3"},
        {"-personne:martin", "a4 a5 a6 a7 a8"},
        {"personne:\"zoe durand ruel\"", "a7"},
        {"entreprise:verdeau", "a1 a4"},
        {"date:2023", "a1 a2 a3 a8"},
        {"date:2023-11", "a1 a2 a3"},
        {"date:2023-11-21", "a2 a3"},
        {"date:2023-12..", "a3 a4 a8"},
        {"date:..2000-01", "a6 a7"},
        {"date:1999-12-31..2000-01-01", "a6 a7"},
        {"maire date:2023", "a1 a3"},
        {"porte-monnaie", "a6"},
        {"xyzzy", ""},
        {"!!!", ""},
        {"\"\"", ""},
    };
    for (const auto& [query, expected] : cases) {
        INFO("query: " << query);
        CHECK(found(archive, query) == expected);
    }
}

TEST_CASE("words that differ by an accent alone stay apart when the accent is typed") {
    const TinyArchive tiny(
        {entry("peche", "", "pêche"), entry("faute", "", "péché"), entry("cap", "", "PECHE")});
    Archive archive = tiny.open();
    CHECK(found(archive, "pêche") == "cap peche");
    CHECK(found(archive, "péché") == "cap faute");
    CHECK(found(archive, "peche") == "cap faute peche");
}

TEST_CASE("search is the linear scan, for random queries") {
    const std::vector<std::string> leaves = {"maire",
                                             "élections",
                                             "elections",
                                             "la",
                                             "à",
                                             "l’avocat",
                                             "=maire",
                                             "municip*",
                                             "cœur",
                                             "\"à la une\"",
                                             "\"conseil municipal\"",
                                             "\"le maire\"",
                                             "\"la gauche\"",
                                             "titre:maire",
                                             "texte:maire",
                                             "titre:\"la gauche\"",
                                             "texte:(le maire)",
                                             "titre:la",
                                             "porte-monnaie",
                                             "=\"le maire\"",
                                             "péché",
                                             "peche",
                                             "être",
                                             "source:\"Le Phare\"",
                                             "...",
                                             "xyzzy",
                                             "\"de la république\"",
                                             "=la",
                                             "vide",
                                             "verdeau"};
    const std::vector<std::string> joints = {" ", " AND ", " OR ", " ", " SAUF ", " -", " +"};
    const TinyArchive tiny(articles());
    const TinyArchive spread(articles(), 3);
    Archive archive = tiny.open();
    Archive shards = spread.open();
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](const std::vector<std::string>& from) {
        return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
    };
    for (int round = 0; round < 1500; ++round) {
        std::string query;
        for (int i = std::uniform_int_distribution<int>(1, 4)(random); i > 0; --i) {
            std::string part = pick(leaves);
            if (random() % 4 == 0) part = "(" + part + pick(joints) + pick(leaves) + ")";
            query +=
                (query.empty() ? std::string(random() % 6 == 0 ? "-" : "") : pick(joints)) + part;
        }
        INFO("query: " << query);
        const Results results = search_for(archive, query);
        const std::string expected = scanned(parse(query).tree);
        if (!results.exact) {
            CHECK(expected.empty());
            CHECK(results.total > 0);
        } else {
            CHECK(sorted_ids(results) == expected);
        }
        CHECK(results.total == results.hits.size());
        const Results joined = search_for(shards, query);
        CHECK(sorted_ids(joined) == sorted_ids(results));
        CHECK(joined.total == results.total);
    }
}

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

TEST_CASE("hits are sorted by date with undated ones last, ties by id") {
    std::vector<Entry> entries = articles();
    entries.push_back(entry("a0", "Autre", "texte", "2023-11-20"));
    entries.push_back(entry("Z", "Autre", "texte"));
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    const auto order = [&](Sort sort) {
        return ids(search(archive, Selection(), {sort, std::nullopt, 0}));
    };
    CHECK(order(Sort::newest) == "a4 a8 a0 a1 a2 a3 a7 a6 Z a5");
    CHECK(order(Sort::oldest) == "a6 a7 a3 a2 a0 a1 a8 a4 Z a5");
    CHECK(order(Sort::relevance) == "Z a0 a1 a2 a3 a4 a5 a6 a7 a8");
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
            if (random() % 4 == 0) persons.push_back({person, name});
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
        FacetRequest by_person{FacetRequest::By::name, FacetField::person, std::nullopt};
        FacetRequest by_month{FacetRequest::By::month, {}, {}};
        const Results results =
            search(archive, selection, {Sort::newest, 2, 1}, {by_person, by_month});
        REQUIRE(results.facets.size() == 2);
        CHECK(results.facets[0].kind == "person");
        CHECK(results.facets[0].counts == expected);
        CHECK(results.facets[1].kind == "month");
        CHECK(results.facets[1].counts == expected_months);
        for (std::uint32_t limit = 0; limit <= expected.size() + 1; ++limit) {
            const CountedFacet counted = count_facet(archive, selection, by_person, limit);
            CHECK(counted.total == results.total);
            const auto top = std::min<std::size_t>(limit, expected.size());
            CHECK(
                counted.facet.counts ==
                std::vector(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(top)));
        }
    }
}

TEST_CASE("best matches are announced; requirements and filters still hold") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const Results results = search_for(archive, "maire gauche xyzzy date:2023");
    CHECK_FALSE(results.exact);
    CHECK(sorted_ids(results) == "a1 a2 a3");
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(search_for(archive, "xyzzy plugh").exact);
    Selection free;
    free.query = "qui est le maire (battu)";
    free.free_text = true;
    const Results run = search(archive, free, every_hit);
    CHECK(run.exact);
    CHECK(run.hits.front().id == "a3");
    CHECK(run.diagnostics.empty());
}

TEST_CASE("unknown words get a suggestion from the archive's own") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    CHECK(search_for(archive, "electionz maire").suggestion == "elections maire");
    CHECK(search_for(archive, "Verdau").suggestion == "Verdeau");
    CHECK(search_for(archive, "maire").suggestion == std::nullopt);
    CHECK(search_for(archive, "xyzzyplugh").suggestion == std::nullopt);
}

TEST_CASE("articles are fetched by id") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    for (const Entry& each : articles())
        CHECK(find_article(archive, each.article.id)->article == each.article);
    CHECK_FALSE(find_article(archive, "a"));
    CHECK_FALSE(find_article(archive, ""));
}

TEST_CASE("info counts what the archive holds") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    const ArchiveInfo info = archive_info(archive);
    CHECK(info.articles == 8);
    CHECK(info.undated == 1);
    CHECK(to_iso(*info.first) == "1999-12-31");
    CHECK(to_iso(*info.last) == "2024-02-29");
    CHECK(info.sources.counts ==
          std::vector<FacetCount>{{"Le Phare", 3}, {"Gazette", 2}, {"L’Écho du Littoral", 2}});
    CHECK(info.languages.counts == std::vector<FacetCount>{{"fr", 8}});
    REQUIRE(info.databases.size() == 2);
    CHECK(info.databases[0].articles == 4);
    CHECK(info.databases[0].bytes > 10'000);
    CHECK(info.databases[0].stamp == tiny.stamp());
}

TEST_CASE("an empty archive answers") {
    const TinyArchive tiny({});
    Archive archive = tiny.open();
    for (const std::string query :
         {"", "maire", "\"à la une\"", "personne:x", "date:2023", "a*", "-a", "~maire"}) {
        INFO(query);
        CHECK(search_for(archive, query).total == 0);
    }
    CHECK(archive_info(archive).articles == 0);
    CHECK_FALSE(archive_info(archive).first);
}

TEST_CASE("what cannot be opened is said in plain words") {
    CHECK_THROWS_WITH(Archive({"/nowhere/kiosque.db"}),
                      "no database at /nowhere/kiosque.db; create it with: kiosque-index add --db "
                      "/nowhere/kiosque.db FOLDER");
    const TinyArchive tiny({});
    const auto other = std::filesystem::path(tiny.locations().front()).parent_path() / "other";
    Stamp stamp = tiny.stamp();
    stamp.analyzer = "latin-3";
    { DatabaseWriter(other, stamp).commit(); }
    CHECK_THROWS_WITH(Archive({other.string()}), Catch::Contains("latin-3"));
    CHECK_THROWS_AS(Archive({"/etc/passwd"}), Error);
}

TEST_CASE("a reader survives its state being taken away") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    for (int round = 0; round < 4; ++round) {
        DatabaseWriter writer(tiny.locations().front(), tiny.stamp());
        FrenchAnalyzer analyzer;
        Workspace workspace;
        Article article = articles()[static_cast<std::size_t>(round)].article;
        Analysis analysis;
        article.id = "new" + std::to_string(round);
        article.text += " nouveauté";
        analyzer.analyze(article.text, workspace, analysis.text);
        writer.put(build_document(article, analysis));
        writer.commit();
        const Results results = search_for(archive, "maire OR -maire");
        CHECK(results.total >= articles().size());
    }
}

TEST_CASE("any bytes as a query are answered") {
    const TinyArchive tiny(articles(), 2);
    Archive archive = tiny.open();
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string alphabet = "ae \"()+-*:=~\\'\xC3\xA9\xFF\x00le";
    for (int round = 0; round < 1000; ++round) {
        std::string query;
        for (std::size_t i = random() % 30; i > 0; --i)
            query += random() % 3 == 0 ? static_cast<char>(random() & 0xFFU)
                                       : alphabet[random() % alphabet.size()];
        const Results results = search_for(archive, query);
        CHECK(results.total == results.hits.size());
        Selection free;
        free.query = query;
        free.free_text = true;
        search(archive, free, every_hit);
    }
}
