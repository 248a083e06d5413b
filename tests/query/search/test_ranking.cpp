#include "indexer/authority/decisions.h"
#include "query/search/searcher.h"
#include "tests/query/archives/tiny_archive.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

TinyArchive::Entry entry(std::string id, std::string title, std::string text,
                         const std::vector<std::string>& persons = {}) {
    TinyArchive::Entry made;
    made.article.id = std::move(id);
    made.article.title = std::move(title);
    made.article.text = std::move(text);
    for (const std::string& name : persons) made.names.push_back({EntityKind::person, name});
    return made;
}

/// The ids in order, of a search page by page or at once.
std::string ids(Archive& archive, std::string_view query, Page page = {}) {
    Selection selection;
    selection.query = query;
    std::string out;
    for (const Hit& hit : search(archive, selection, page, {}, false).hits)
        out += (out.empty() ? "" : " ") + hit.id;
    return out;
}

}  // namespace

TEST_CASE("what articles say decides their order") {
    const TinyArchive tiny({
        entry("apart", "", "Le conseil siège. Plus tard, loin de là, un arrêté municipal tombe."),
        entry("together", "", "Le conseil municipal siège. Plus tard, loin de là, un avis tombe."),
        entry("small", "", "Une rose pousse au jardin de la place."),
        entry("capital", "", "Enfin Rose revient au jardin de la place."),
        entry("plural", "", "Les dockers craignent les grèves du port."),
        entry("singular", "", "Les dockers craignent la grève du port."),
    });
    Archive archive = tiny.open();
    CHECK(ids(archive, "conseil municipal") == "together apart");
    CHECK(ids(archive, "Rose jardin") == "capital small");
    CHECK(ids(archive, "rose jardin") == "small capital");
    CHECK(ids(archive, "grève") == "singular plural");
    CHECK(ids(archive, "grèves") == "plural singular");
}

TEST_CASE("a query that names a person prefers articles about that person") {
    const TinyArchive tiny({
        entry("others", "", "Paul Martin écrit à Jeanne Verdeau. Paul attend, Verdeau aussi.",
              {"Paul Martin", "Jeanne Verdeau"}),
        entry("himself", "", "Une lettre vient de Paul Verdeau, qui attend au bout du quai.",
              {"Paul Verdeau"}),
    });
    Archive archive = tiny.open();
    CHECK(ids(archive, "Paul Verdeau") == "himself others");
    CHECK(ids(archive, "paul verdeau attend") == "himself others");
}

TEST_CASE("the preference for a person goes by what was decided about the name") {
    const TinyArchive tiny({
        entry("about", "", "Anne Aubry parle.", {"Anne Aubry"}),
        entry("beside", "", "Anne Aubry parle."),
    });
    const auto lead = [&] {
        Archive archive = tiny.open();
        Selection selection;
        selection.query = "Anne Aubry";
        const std::vector<Hit> hits = search(archive, selection, {}).hits;
        return hits.front().score - hits.back().score;
    };
    CHECK(lead() > 0);
    DatabaseWriter writer(tiny.locations().front(), tiny.stamp());
    Authority authority = writer.authority();
    ignore(authority, FacetField::person, "Anne Aubry");
    writer.decide(authority);
    CHECK(lead() == Approx(0));
}

TEST_CASE("a query costs no more for saying the same thing often, nor for saying very much") {
    const TinyArchive tiny({entry("a", "", "Le maire parle."), entry("b", "", "La mairie ouvre.")});
    Archive archive = tiny.open();
    Selection selection;
    for (int i = 0; i < 100; ++i) selection.query += "mair* ";
    Results results = search(archive, selection, {});
    CHECK(results.total == 2);
    CHECK(results.diagnostics.empty());
    selection.query = "parle";
    for (int i = 0; i < 30; ++i) selection.query += " OR x" + std::to_string(i) + "*";
    results = search(archive, selection, {});
    CHECK(results.total == 1);
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(results.diagnostics.front().message ==
          "only the first 20 phrases, NEAR, and words with “*” or “~” are searched");
    selection.query = std::string(70'000, 'a');
    results = search(archive, selection, {});
    CHECK(results.total == 0);
    CHECK(results.diagnostics.front().message ==
          "the query is too long; at most 64 KB can be searched");
}

TEST_CASE("pages of a ranking follow each other, beyond the hits that are weighed again too") {
    std::vector<TinyArchive::Entry> entries;
    for (int i = 0; i < 120; ++i) {
        std::string text = "Le conseil";
        for (int j = 0; j < i % 7; ++j) text += " se réunit encore";
        entries.push_back(entry("a" + std::to_string(i), "", text + " municipal."));
    }
    const TinyArchive tiny(entries, 2);
    Archive archive = tiny.open();
    const std::string all = ids(archive, "conseil municipal", {Sort::relevance, std::nullopt, 0});
    std::string pages;
    for (std::uint32_t offset = 0; offset < 120; offset += 7) {
        const std::string page = ids(archive, "conseil municipal", {Sort::relevance, 7, offset});
        pages += (pages.empty() ? "" : " ") + page;
    }
    CHECK(pages == all);
}
