#include "query/search/searcher.h"
#include "tests/query/archives/sample_archive.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

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

TEST_CASE("what is sought without words comes newest first, else the most relevant") {
    const TinyArchive tiny(articles());
    Archive archive = tiny.open();
    const auto order = [&](std::string query, Sort sort) {
        Selection selection;
        selection.query = std::move(query);
        return ids(search(archive, selection, {sort, std::nullopt, 0}));
    };
    for (const std::string query : {"", "personne:Martin", "date:2023..2024", "-maire"})
        CHECK(order(query, Sort::fitting) == order(query, Sort::newest));
    const Results all = search(archive, Selection(), {Sort::fitting, std::nullopt, 0});
    CHECK(all.hits.front().score == 20240229);
    CHECK(all.hits.back().score == 0);
    for (std::size_t i = 1; i < all.hits.size(); ++i) {
        const Hit& better = all.hits[i - 1];
        CHECK((better.score > all.hits[i].score ||
               (better.score == all.hits[i].score && better.id < all.hits[i].id)));
    }
    for (const std::string query :
         {"maire", "elec*", "\"à la une\"", "gauche NEAR emporte", "~maire"})
        CHECK(order(query, Sort::fitting) == order(query, Sort::relevance));
}

TEST_CASE("the order by date is that of a sorted list, with columns and without") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> dates = {"",           "1897",       "1897-01-01", "1897-05",
                                            "1897-05-01", "1897-05-02", "2024-02-29"};
    std::vector<Entry> entries;
    for (int i = 0; i < 80; ++i)
        entries.push_back(entry("id" + std::to_string(random() % 100'000) + "-" + std::to_string(i),
                                "t", random() % 3 == 0 ? "pair" : "impair",
                                dates[random() % dates.size()]));
    const auto first_of = [](const Entry& each) {
        return each.article.date ? to_iso(first_day(*each.article.date)) : std::string();
    };
    Selection selection;
    selection.query = "pair";
    for (const std::size_t shards : {1U, 3U}) {
        const TinyArchive tiny(entries, shards);
        for (const Sort sort : {Sort::newest, Sort::oldest}) {
            std::vector<Entry> expected = entries;
            std::erase_if(expected, [](const Entry& each) { return each.article.text != "pair"; });
            std::ranges::sort(expected, [&](const Entry& a, const Entry& b) {
                const std::string first = first_of(a);
                const std::string second = first_of(b);
                if (first.empty() != second.empty()) return second.empty();
                if (first != second) return sort == Sort::newest ? first > second : first < second;
                return a.article.id < b.article.id;
            });
            for (const bool with_columns : {true, false}) {
                const auto columns = std::filesystem::path(tiny.locations().front()) / "columns";
                const auto aside = std::filesystem::path(tiny.locations().front()) / "aside";
                if (!with_columns) std::filesystem::rename(columns, aside);
                Archive archive = tiny.open();
                for (const auto& [limit, offset] :
                     {std::pair<Limit, std::uint32_t>{std::nullopt, 0},
                      {5, 0},
                      {7, 11},
                      {9, 900}}) {
                    const Results page = search(archive, selection, {sort, limit, offset});
                    CHECK(page.total == expected.size());
                    const std::size_t begin = std::min<std::size_t>(offset, expected.size());
                    const std::size_t count =
                        std::min<std::size_t>(limit.value_or(1000), expected.size() - begin);
                    REQUIRE(page.hits.size() == count);
                    for (std::size_t i = 0; i < count; ++i) {
                        CHECK(page.hits[i].id == expected[begin + i].article.id);
                        CHECK(page.hits[i].score > 0);
                    }
                }
                if (!with_columns) std::filesystem::rename(aside, columns);
            }
        }
    }
}
