#include "analyzers/error.h"
#include "query/search/explanation.h"
#include "query/search/hits/collapse.h"
#include "query/search/searcher.h"
#include "tests/query/archives/sample_archive.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("an explanation tells what keeps an article out") {
    const TinyArchive tiny({entry("a", "Le maire", "Les maires de Seyne votent le budget.", "2001",
                                  "Le Phare", {{EntityKind::person, "Ana Ruiz"}}),
                            entry("b", "Sport", "Un match.", "2002", "Le Phare",
                                  {{EntityKind::person, "Paul Noir"}})});
    Archive archive = tiny.open();
    const auto explained = [&](std::string query) {
        Selection selection;
        selection.query = std::move(query);
        const Explanation explanation = explain(archive, "a", selection);
        std::string out = explanation.matches ? "+" : "-";
        for (const ExplainedPart& part : explanation.parts) {
            out += " " + part.asked + (part.keeps_out() ? "!" : part.found ? "" : "?");
            if (part.places > 0) out += "(" + std::to_string(part.places) + ")";
        }
        return out;
    };
    CHECK(explained("maire budget") == "+ maire(2) budget(1)");
    CHECK(explained("maire sport") == "- maire(2) sport!");
    CHECK(explained("maire -budget") == "- maire(2) -budget!(1)");
    CHECK(explained("maire -sport") == "+ maire(2) -sport?");
    CHECK(explained("sport OR maire") == "+ sport? maire(2)");
    CHECK(explained("\"budget maire\" date:2001") == "- \"budget maire\"! date:2001");
    Selection selection;
    selection.filters = {{FacetField::person, NameFilter::Mode::all, {"Paul Noir"}}};
    selection.from = PartialDate{2001};
    const Explanation filtered = explain(archive, "a", selection);
    CHECK_FALSE(filtered.matches);
    REQUIRE(filtered.parts.size() == 2);
    CHECK(filtered.parts[0].asked == "--person Paul Noir");
    CHECK(filtered.parts[0].keeps_out());
    CHECK_FALSE(filtered.parts[1].keeps_out());
    CHECK(filtered.parts[1].actual == "published 2001");
    CHECK_THROWS_AS(explain(archive, "c", selection), Error);
}

TEST_CASE("an explanation tells which date keeps an article out") {
    Entry feast = entry("a", "Une fête", "Elle eut lieu le 14 juillet 1989.", "2001-02-03");
    feast.dates = {{PartialDate{1989, 7, 14}, PartialDate{1989, 7, 14}}};
    const TinyArchive tiny({feast, entry("b", "Une fête", "Sans date.")});
    Archive archive = tiny.open();
    const auto explained = [&](const char* id, const Selection& selection) {
        std::string out;
        for (const ExplainedPart& part : explain(archive, id, selection).parts)
            out += part.asked + (part.keeps_out() ? "!" : "") + " " + part.actual;
        return out;
    };
    Selection march;
    march.from = march.to = PartialDate{2015, 3};
    CHECK(explained("a", march) == "2015-03! published 2001-02-03");
    CHECK(explained("b", march) == "2015-03! it has no date");
    Selection about;
    about.about = DateInterval{PartialDate{1990}, PartialDate{1991}};
    CHECK(explained("a", about) == "--about 1990..1991! it names 1989-07-14");
    CHECK(explained("b", about) == "--about 1990..1991! its text names no date");
    Selection undated;
    undated.undated = true;
    CHECK(explained("a", undated) == "--undated! published 2001-02-03");
    CHECK(explained("b", undated) == "--undated it has no date");
}

TEST_CASE("copies collapse on the first published") {
    const std::string dispatch =
        "Le conseil municipal de Seyne a voté mardi soir, après quatre heures de débats, la "
        "fermeture du vieux marché couvert, malgré l'opposition des commerçants venus nombreux.";
    const TinyArchive tiny(
        {entry("late", "Marché fermé", dispatch, "2001-03-03", "Le Phare"),
         entry("none", "Marché", dispatch),
         entry("first", "Seyne ferme son marché", dispatch + " Suite.", "2001-03-02", "Agence"),
         entry("other", "Marché", "Un autre marché ouvre à Lure.", "2000")});
    Archive archive = tiny.open();
    Selection selection;
    selection.query = "marché";
    const auto shown = [&](Limit wanted) {
        Found found = find(archive, selection, every_hit);
        std::string out;
        for (const HitGroup& group : collapse(found.hits, wanted)) {
            out += found.hits.read(group.hit, false)->id;
            std::size_t copies = group.copies.size();
            out += "+" + std::to_string(copies) + " ";
        }
        return out;
    };
    const std::string all = shown({});
    CHECK((all == "first+2 other+0 " || all == "other+0 first+2 "));
    CHECK(shown(1) == all.substr(0, all.find(' ') + 1));
}
