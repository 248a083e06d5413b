#include "query/search/pair_counter.h"
#include "tests/query/archives/sample_archive.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("log-likelihood ratio") {
    // By hand: k ln(k/expected) of the four cells.
    CHECK(log_likelihood_ratio(1, 2, 5, 10) == Approx(0).margin(1e-9));  // independent
    CHECK(log_likelihood_ratio(5, 5, 5, 10) == Approx(20 * std::log(2)));
    CHECK(log_likelihood_ratio(0, 5, 5, 10) == Approx(-20 * std::log(2)));
    CHECK(log_likelihood_ratio(10, 10, 10, 10) == Approx(0).margin(1e-9));
}

TEST_CASE("pairs are a recount, over one database or several") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> names = {"Ana Ruiz", "Élie Blanc", "Zoé Noir", "Abel Roux",
                                            "Éva Gris"};
    std::vector<Entry> entries;
    for (int i = 0; i < 50; ++i) {
        std::vector<TinyArchive::Named> named;
        for (const std::string& name : names) {
            if (random() % 3 == 0) named.push_back({EntityKind::person, name});
            if (random() % 4 == 0) named.push_back({EntityKind::place, name});
        }
        entries.push_back(entry("id" + std::to_string(i), "t",
                                random() % 2 == 0 ? "pair" : "impair", {}, "S", named));
    }
    using Key = std::pair<std::string, std::string>;
    std::map<Key, std::uint64_t> mixed;
    std::map<Key, std::uint64_t> persons;
    std::uint64_t total = 0;
    for (const Entry& each : entries) {
        if (each.article.text != "pair") continue;
        ++total;
        for (const auto& a : each.names) {
            for (const auto& b : each.names) {
                if (a.kind != EntityKind::person) continue;
                if (b.kind == EntityKind::place) ++mixed[{a.name, b.name}];
                if (b.kind == EntityKind::person && a.name < b.name) ++persons[{a.name, b.name}];
            }
        }
    }
    Selection selection;
    selection.query = "pair";
    PairRequest request{FacetField::person, FacetField::place, std::nullopt, 1,
                        PairRequest::Order::count};
    for (const std::size_t count : {1U, 2U, 3U}) {
        const TinyArchive tiny(entries, count);
        Archive archive = tiny.open();
        const auto counted = [&](FacetField second) {
            request.second = second;
            const Pairs pairs = count_pairs(archive, selection, request);
            CHECK(pairs.total == total);
            std::map<Key, std::uint64_t> found;
            for (const Pair& pair : pairs.pairs) {
                found[{pair.first, pair.second}] = pair.both;
                CHECK(pair.both <= std::min(pair.with_first, pair.with_second));
            }
            CHECK(found.size() == pairs.pairs.size());
            CHECK(std::ranges::is_sorted(pairs.pairs, std::ranges::greater(), &Pair::both));
            return found;
        };
        CHECK(counted(FacetField::place) == mixed);
        CHECK(counted(FacetField::person) == persons);
    }
}
