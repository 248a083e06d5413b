#include "indexer/authority/decisions.h"
#include "query/search/entity_profile.h"
#include "query/search/pair_counter.h"
#include "tests/query/archives/sample_archive.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

using Named = TinyArchive::Named;

constexpr auto person = EntityKind::person;
constexpr auto company = EntityKind::company;
constexpr auto place = EntityKind::place;

/// Nine articles, in which Ana Ruiz and Verdeau go together and Lome is a town and a firm.
std::vector<Entry> nine_articles() {
    const auto article = [](std::string id, std::string_view date, std::vector<Named> names) {
        return entry(std::move(id), "t", "x", date, {}, std::move(names));
    };
    return {
        article("1", "2010", {{person, "Ana Ruiz"}, {company, "Verdeau"}}),
        article("2", "2010-05-03", {{person, "Ana Ruiz"}, {company, "Verdeau"}}),
        article("3", "2012-07", {{person, "ANA RUIZ"}, {company, "Verdeau"}, {place, "Lome"}}),
        article("4", "2012-08-01", {{person, "A. Ruiz"}, {place, "Lome"}}),
        article("5", {}, {{person, "Ivo Ruiz"}, {place, "Lome"}}),
        article("6", "2013", {{company, "Lome"}}),
        article("7", "2013", {{person, "Bob Vert"}, {place, "Saint-Lome"}}),
        article("8", "2014", {{person, "Bob Vert"}}),
        article("9", "2014", {}),
    };
}

Profiled profiled(const TinyArchive& tiny, std::string name,
                  std::optional<FacetField> kind = std::nullopt, const Selection& selection = {}) {
    Archive archive = tiny.open();
    ProfileRequest request;
    request.name = std::move(name);
    request.kind = kind;
    return profile_entity(archive, selection, request);
}

std::string said(const Profiled& profiled) {
    std::string text;
    for (const Diagnostic& each : profiled.diagnostics)
        text += (text.empty() ? "" : " | ") + each.message;
    return text;
}

template <class Counts>
std::string counts(const Counts& all) {
    std::string text;
    for (const auto& each : all)
        text += (text.empty() ? "" : ", ") + each.name + " " + std::to_string(each.count);
    return text;
}

}  // namespace

TEST_CASE("an entity's profile tells kinds, spellings, dates, years and companions") {
    const TinyArchive tiny(nine_articles(), GENERATE(1U, 3U));
    const auto profile = profiled(tiny, "ana ruiz").profile;
    REQUIRE(profile);
    CHECK(profile->name == "Ana Ruiz");
    CHECK(counts(profile->kinds) == "person 3");
    CHECK(counts(profile->aliases) == "Ana Ruiz 2, ANA RUIZ 1");
    CHECK(profile->articles == 3);
    CHECK(profile->total == 9);
    CHECK(to_iso(*profile->first) == "2010");
    CHECK(to_iso(*profile->last) == "2012-07");
    CHECK(counts(profile->years) == "2010 2, 2011 0, 2012 1");
    const std::vector<Companion> firms{{"Verdeau", 3, 3, log_likelihood_ratio(3, 3, 3, 9)}};
    CHECK(profile->companions[1].entities == firms);
    CHECK(profile->companions[0].entities.empty());
    CHECK(profile->companions[3].entities.empty());  // one common article is chance
}

TEST_CASE("names of other kinds are told, and one can be asked for") {
    const TinyArchive tiny(nine_articles());
    const Profiled town = profiled(tiny, "Lome");
    CHECK(counts(town.profile->kinds) == "place 3, company 1");
    CHECK(said(town).empty());
    const Profiled firm = profiled(tiny, "Lome", FacetField::company);
    CHECK(counts(firm.profile->kinds) == "company 1");
}

TEST_CASE("a part of a name stands for who is meant by most, or nobody") {
    const TinyArchive tiny(nine_articles());
    const Profiled most = profiled(tiny, "Ruiz");
    CHECK(most.profile->name == "Ana Ruiz");
    CHECK(said(most) ==
          "“Ruiz” is taken for Ana Ruiz; it also fits person A. Ruiz (1), person Ivo Ruiz (1)");
    Selection selection;
    const TinyArchive even({entry("1", "t", "x", {}, {}, {{person, "Ana Ruiz"}}),
                            entry("2", "t", "x", {}, {}, {{person, "Ivo Ruiz"}})});
    const Profiled none = profiled(even, "Ruiz", FacetField::person);
    CHECK_FALSE(none.profile);
    CHECK(said(none) ==
          "“Ruiz” fits several names: Ana Ruiz (1), Ivo Ruiz (1); type one of them in full");
}

TEST_CASE("an unknown name is answered with names that are spelled like it") {
    const TinyArchive tiny(nine_articles());
    CHECK(said(profiled(tiny, "Anna Ruiz")) ==
          "no name “Anna Ruiz” in this archive; did you mean person Ana Ruiz (3)?");
    CHECK(said(profiled(tiny, "Verdo", FacetField::company)) ==
          "no company “Verdo” in this archive");
    CHECK(said(profiled(tiny, "Verdau", FacetField::company)) ==
          "no company “Verdau” in this archive; did you mean Verdeau (3)?");
    CHECK(said(profiled(tiny, "Quidam")) == "no name “Quidam” in this archive");
    CHECK(said(profiled(tiny, "…")) == "no name “…” in this archive");
}

TEST_CASE("a profile follows the decisions about names, and the selection") {
    const TinyArchive tiny(nine_articles());
    {
        DatabaseWriter writer(tiny.locations().front(), tiny.stamp());
        Authority authority = writer.authority();
        merge(authority, FacetField::person, "Ana Ruiz", {"A. Ruiz"});
        identify(authority, FacetField::person, "Ana Ruiz", "wikidata:Q1");
        writer.decide(authority);
    }
    const auto profile = profiled(tiny, "A. Ruiz").profile;
    REQUIRE(profile);
    CHECK(profile->name == "Ana Ruiz");
    CHECK(profile->identifier == "wikidata:Q1");
    CHECK(profile->articles == 4);
    CHECK(counts(profile->aliases) == "Ana Ruiz 2, A. Ruiz 1, ANA RUIZ 1");
    CHECK(profile->companions[3].entities.size() == 1);  // Lome
    Selection selection;
    selection.from = PartialDate{2012, 0, 0};
    const auto later = profiled(tiny, "Ana Ruiz", std::nullopt, selection).profile;
    CHECK(later->articles == 2);
    CHECK(later->total == 6);
    CHECK(counts(later->years) == "2012 2");
}
