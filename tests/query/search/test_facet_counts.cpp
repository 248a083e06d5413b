#include "indexer/database/compact.h"
#include "query/search/searcher.h"
#include "tests/query/archives/sample_archive.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

namespace fs = std::filesystem;

std::size_t below(std::size_t end, std::mt19937& random) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

using Model = std::map<std::string, Entry>;  // by id

Entry random_entry(const std::string& id, std::mt19937& random) {
    static const std::vector<std::string> names = {"Ana Ruiz",  "Élie Blanc", "Zoé Noir",
                                                   "Abel Roux", "Éva Gris",   "Bob Vert",
                                                   "Ivo Bleu",  "Léa Rose",   "Max Brun"};
    static const std::vector<std::string> dates = {"", "1897", "2023-11", "2023-11-20",
                                                   "2024-01-01"};
    Entry made = entry(id, "t", below(2, random) == 0 ? "pair" : "impair",
                       dates[below(dates.size(), random)], "S" + std::to_string(below(3, random)));
    for (const std::string& name : names)
        if (below(3, random) == 0) made.names.push_back({EntityKind::person, name});
    return made;
}

using Counts = std::vector<std::pair<std::string, std::uint64_t>>;  // by name

/// "persons" and "months" of the articles with « pair », counted one by one.
std::vector<Counts> recounted(const Model& model) {
    std::map<std::string, std::uint64_t> persons;
    std::map<std::string, std::uint64_t> sources;
    std::map<std::string, std::uint64_t> months;
    for (const auto& [id, each] : model) {
        if (each.article.text != "pair") continue;
        for (const auto& named : each.names) ++persons[named.name];
        ++sources[each.article.source];
        ++months[each.article.date ? to_iso(*each.article.date).substr(0, 7) : "undated"];
    }
    return {{persons.begin(), persons.end()},
            {sources.begin(), sources.end()},
            {months.begin(), months.end()}};
}

std::vector<Counts> counted(const TinyArchive& tiny) {
    Archive archive = tiny.open();
    std::vector<FacetRequest> requests(3);
    for (FacetRequest& request : requests) request.limit.reset();
    requests[1].field = FacetField::source;
    requests[2].by = FacetRequest::By::month;
    Selection selection;
    selection.query = "pair";
    std::vector<Counts> facets;
    for (const Facet& facet : count_facets(archive, selection, requests).facets) {
        Counts& counts = facets.emplace_back();
        for (const FacetCount& each : facet.counts) counts.emplace_back(each.name, each.count);
        std::ranges::sort(counts);
    }
    return facets;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("facets are a recount after additions, removals and compaction, whatever the columns") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    Model model;
    const TinyArchive tiny({});
    const fs::path folder = tiny.locations().front();
    const fs::path columns = folder / "columns";
    std::string earlier;
    for (int round = 0; round < 30; ++round) {
        const std::string id = "id" + std::to_string(below(40, random));
        const std::size_t change = below(8, random);
        if (change == 0) {
            compact_database(folder);
        } else if (change == 1 && model.contains(id)) {
            DatabaseWriter writer(folder, tiny.stamp());
            REQUIRE(writer.remove(id));
            writer.commit();
            model.erase(id);
        } else {
            model[id] = random_entry(id, random);
            tiny.add(model[id]);
        }
        CAPTURE(round, change);
        const std::vector<Counts> expected = recounted(model);
        CHECK(counted(tiny) == expected);

        const std::string present = bytes_of(columns);
        REQUIRE_FALSE(present.empty());
        std::string damaged = present;
        damaged[below(damaged.size(), random)] ^= 4;
        for (const std::string& bytes :
             {earlier, damaged, present.substr(0, below(present.size(), random))}) {
            std::ofstream(columns, std::ios::binary) << bytes;
            CHECK(counted(tiny) == expected);
        }
        fs::remove(columns);
        CHECK(counted(tiny) == expected);
        if (below(3, random) != 0) std::ofstream(columns, std::ios::binary) << present;
        earlier = present;
    }
}

TEST_CASE("the most frequent names are found among many, ties by name") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::map<std::string, std::uint64_t> articles;
    std::vector<Entry> entries;
    for (int i = 0; i < 250; ++i) {
        Entry made = entry("e" + std::to_string(i), "t", "x");
        for (int k = 0; k < 6; ++k) {
            const std::string name = "Nom" + std::to_string(below(900, random) * below(2, random));
            const auto same = [&](const auto& named) { return named.name == name; };
            if (std::ranges::any_of(made.names, same)) continue;
            made.names.push_back({EntityKind::person, name});
            ++articles[name];
        }
        entries.push_back(std::move(made));
    }
    std::vector<FacetCount> expected;
    for (const auto& [name, count] : articles) expected.push_back({name, count});
    std::ranges::stable_sort(expected, std::ranges::greater(), &FacetCount::count);
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    for (const std::uint32_t limit : {1U, 2U, 20U, 300U, 899U, 2000U}) {
        FacetRequest request;
        request.limit = limit;
        const auto top = std::min<std::size_t>(limit, expected.size());
        CHECK(count_facets(archive, Selection(), {request}).facets.front().counts ==
              std::vector(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(top)));
    }
}
