#include "analyzers/article_analyzer.h"
#include "indexer/authority/decisions.h"
#include "indexer/database/check.h"
#include "indexer/schema/alias_table.h"
#include "query/search/names/name_lookup.h"
#include "tests/query/archives/sample_archive.h"

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

constexpr auto person = FacetField::person;
constexpr auto company = FacetField::company;

template <class Decide>
void decide(const TinyArchive& tiny, Decide&& decide) {
    for (const std::string& location : tiny.locations()) {
        DatabaseWriter writer(location, tiny.stamp());
        Authority authority = writer.authority();
        decide(authority);
        writer.decide(authority);
    }
}

/// « Jeanne Martin 2, Verdeau 2 »
std::string counts(const TinyArchive& tiny, FacetField field) {
    Archive archive = tiny.open();
    FacetRequest request;
    request.field = field;
    request.limit.reset();
    std::string text;
    const CountedFacets counted = count_facets(archive, Selection(), {request});
    for (const FacetCount& each : counted.facets.front().counts)
        text += (text.empty() ? "" : ", ") + each.name + " " + std::to_string(each.count);
    return text;
}

std::string articles_of(const TinyArchive& tiny, FacetField field, const std::string& name) {
    Archive archive = tiny.open();
    Selection selection;
    selection.filters = {{field, NameFilter::Mode::all, {name}}};
    return sorted_ids(search(archive, selection, every_hit));
}

}  // namespace

TEST_CASE("names are counted and found as was decided") {
    const TinyArchive tiny(articles());
    CHECK(counts(tiny, person) == "Jeanne Martin 2, Paul Martin 2, Zoé Durand-Ruel 1");
    decide(tiny, [](Authority& authority) {
        merge(authority, person, "Jeanne Martin", {"Paul Martin"});
        rename(authority, person, "Zoé Durand-Ruel", "Zoe DURAND RUEL");
    });
    CHECK(counts(tiny, person) == "Jeanne Martin 3, Zoe DURAND RUEL 1");
    CHECK(articles_of(tiny, person, "paul martin") == "a1 a2 a3");
    CHECK(articles_of(tiny, person, "Martin") == "a1 a2 a3");
    decide(tiny, [](Authority& authority) {
        rename(authority, person, "Jeanne Martin", "Les Martin");
        ignore(authority, person, "Zoé Durand-Ruel");
    });
    CHECK(counts(tiny, person) == "Les Martin 3");
    CHECK(articles_of(tiny, person, "Les Martin") == "a1 a2 a3");
    CHECK(articles_of(tiny, person, "Durand-Ruel") == "a7");
}

TEST_CASE("a name of another kind is counted once an article") {
    const TinyArchive tiny(articles());
    decide(tiny, [](Authority& authority) {
        change_kind(authority, company, "Verdeau", person);
        merge(authority, person, "Verdeau", {"Jeanne Martin"});
    });
    CHECK(counts(tiny, person) == "Verdeau 3, Paul Martin 2, Zoé Durand-Ruel 1");
    CHECK(counts(tiny, company) == "Verdeau Énergie 1");
    CHECK(articles_of(tiny, person, "Verdeau") == "a1 a3 a4");
}

TEST_CASE("homonyms are split by date, by company and by hand") {
    const TinyArchive tiny(articles());
    const auto split_off = [&](SplitRule rule, const std::string& name) {
        rule.label = name;
        rule.target = entity_name(person, name);
        decide(tiny, [&](Authority& authority) {
            split(authority, person, "Jeanne Martin", std::move(rule));
        });
    };
    SplitRule dated;
    dated.from = parse_iso_date("2023-11-19");
    dated.beside = entity_name(company, "Verdeau");
    dated.beside_label = "Verdeau";
    split_off(dated, "Jeanne Martin, avocate");
    CHECK(counts(tiny, person) ==
          "Paul Martin 2, Jeanne Martin 1, Jeanne Martin, avocate 1, Zoé Durand-Ruel 1");
    CHECK(articles_of(tiny, person, "Jeanne Martin") == "a3");
    CHECK(articles_of(tiny, person, "Jeanne Martin, avocate") == "a1");
    SplitRule by_hand;
    by_hand.ids = {"a1", "a3", "a7"};
    split_off(by_hand, "Paul Martin");
    CHECK(counts(tiny, person) == "Paul Martin 2, Jeanne Martin, avocate 1, Zoé Durand-Ruel 1");
    CHECK(articles_of(tiny, person, "Paul Martin") == "a2 a3");
    CHECK(articles_of(tiny, person, "Jeanne Martin") == "a1");  // all that is left of the name
}

TEST_CASE("decisions survive later articles, and leave nothing when they are forgotten") {
    std::vector<Entry> entries = articles();
    const TinyArchive tiny(entries);
    decide(tiny, [](Authority& authority) {
        merge(authority, person, "Jeanne Martin", {"Paul Martin"});
    });
    tiny.add(entry("b1", "t", "x", {}, {}, {{EntityKind::person, "Paul Martin"}}));
    CHECK(counts(tiny, person) == "Jeanne Martin 4, Zoé Durand-Ruel 1");
    CHECK(articles_of(tiny, person, "Jeanne Martin") == "a1 a2 a3 b1");
    DatabaseWriter(tiny.locations().front(), tiny.stamp()).remove("b1");
    decide(tiny, [](Authority& authority) { forget(authority, person, "Paul Martin"); });
    CHECK(counts(tiny, person) == "Jeanne Martin 2, Paul Martin 2, Zoé Durand-Ruel 1");
}

TEST_CASE("a split goes by any name of the entity beside") {
    const TinyArchive tiny(articles());
    decide(tiny, [](Authority& authority) {
        merge(authority, company, "Verdeau SA", {"Verdeau"});
        SplitRule rule;
        rule.label = "Jeanne Martin, avocate";
        rule.target = entity_name(person, rule.label);
        rule.beside_label = "Verdeau SA";  // no article writes it so
        rule.beside = entity_name(company, rule.beside_label);
        split(authority, person, "Jeanne Martin", std::move(rule));
    });
    CHECK(counts(tiny, person) ==
          "Paul Martin 2, Jeanne Martin 1, Jeanne Martin, avocate 1, Zoé Durand-Ruel 1");
    CHECK(articles_of(tiny, person, "Jeanne Martin, avocate") == "a1");
    CHECK(articles_of(tiny, person, "Jeanne Martin") == "a3");
}

TEST_CASE("an article is shown with its entities as the archive counts them") {
    const TinyArchive tiny(articles(), GENERATE(1U, 2U));
    const auto shown = [&](std::string_view id) {
        Archive archive = tiny.open();
        std::string text;
        const auto article = find_article(archive, id);
        REQUIRE(article);
        for (const Entity& entity : article->entities)
            text += (text.empty() ? "" : ", ") + std::string(to_string(entity.kind)) + ' ' +
                    entity.name;
        return text;
    };
    CHECK(shown("a3") == "person Jeanne Martin, person Paul Martin");
    decide(tiny, [](Authority& authority) {
        merge(authority, person, "Jeanne Martin", {"Paul Martin"});
        change_kind(authority, company, "Verdeau", FacetField::organisation);
        ignore(authority, company, "Verdeau Énergie");
        rename(authority, person, "Jeanne Martin", "Les Martin");
        SplitRule rule;
        rule.label = "Zoé Ruel";
        rule.target = entity_name(person, rule.label);
        rule.to = parse_iso_date("2000");
        split(authority, person, "Zoé Durand-Ruel", std::move(rule));
    });
    CHECK(shown("a3") == "person Les Martin");
    CHECK(shown("a1") == "person Les Martin, organisation Verdeau");
    CHECK(shown("a4") == "organisation Verdeau");
    CHECK(shown("a7") == "person Zoé Ruel");
}

TEST_CASE("databases that decide otherwise about a name are told of") {
    const TinyArchive tiny(articles(), 2);
    const auto warning = [&] {
        Archive archive = tiny.open();
        const CountedFacets counted = count_facets(archive, Selection(), {FacetRequest()});
        return counted.diagnostics.empty() ? "" : counted.diagnostics.front().message;
    };
    const auto decide_in = [&](std::size_t shard, auto&& change) {
        DatabaseWriter writer(tiny.locations()[shard], tiny.stamp());
        Authority authority = writer.authority();
        change(authority);
        writer.decide(authority);
    };
    decide(tiny, [](Authority& authority) { ignore(authority, person, "Zoé Durand-Ruel"); });
    CHECK(warning().empty());
    decide_in(0, [](Authority& authority) {
        merge(authority, person, "Jeanne Martin", {"Paul Martin"});
    });
    CHECK(warning().empty());
    decide_in(1, [](Authority& authority) { ignore(authority, person, "Paul Martin"); });
    CHECK_THAT(warning(), Catch::Contains("the databases disagree about a name, such as the person "
                                          "“Paul Martin”: filters go by " +
                                          tiny.locations()[0]));
}

TEST_CASE("check finds decisions that are not what counts go by") {
    const TinyArchive tiny(articles());
    decide(tiny, [](Authority& authority) {
        merge(authority, person, "Jeanne Martin", {"Paul Martin", "Nobody Yet"});
        change_kind(authority, company, "Verdeau", person);
    });
    const std::string& location = tiny.locations().front();
    CHECK(check_database(location).empty());
    const auto damaged_by = [&](const Metadata& entry) {
        Xapian::WritableDatabase database(location, Xapian::DB_OPEN);
        const std::string before = database.get_metadata(entry.key);
        database.set_metadata(entry.key, entry.value);
        database.commit();
        const std::vector<std::string> damage = check_database(location);
        database.set_metadata(entry.key, before);
        database.commit();
        return damage.empty() ? "" : damage.front();
    };
    CHECK(damaged_by(alias_metadata(person, {})) == "person names are not counted as was decided");
    CHECK_THAT(damaged_by({"aliases/company", "?"}), Catch::Contains("damaged"));
    Authority other;
    ignore(other, person, "Jeanne Martin");
    CHECK_FALSE(damaged_by(authority_entries(other).front()).empty());
    CHECK(check_database(location).empty());
}

TEST_CASE("counts and filters agree with a recount, whatever was decided") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> names = {"Ana Ruiz", "Bob Vert",  "Ivo Bleu",
                                            "Léa Rose", "Abel Roux", "Éva Gris"};
    std::vector<Entry> entries;
    for (int i = 0; i < 60; ++i) {
        std::vector<TinyArchive::Named> persons;
        for (const std::string& name : names)
            if (random() % 3 == 0) persons.push_back({EntityKind::person, name});
        entries.push_back(entry("id" + std::to_string(i), "t", "x",
                                i % 2 == 0 ? "1950-01-01" : "2000-01-01", {}, persons));
    }
    Authority decisions;
    const auto any = [&] { return names[random() % names.size()]; };
    for (int i = 0; i < 3; ++i) {
        const std::string one = any();
        const std::string other = any();
        if (one != other) merge(decisions, person, one, {other});
    }
    const std::string divided = any();
    SplitRule old{entity_name(person, names[0]), names[0], {}, {}, {}, {}, {}};
    old.to = parse_iso_date("1999");
    if (divided != names[0]) split(decisions, person, divided, old);
    const TinyArchive tiny(entries);
    decide(tiny, [&](Authority& authority) { authority = decisions; });

    std::map<EntityName, std::set<std::string>> expected;
    for (const Entry& each : entries) {
        for (const auto& named : each.names) {
            EntityName entity = entity_name(person, named.name);
            const bool is_old = each.article.date->year < 2000;
            if (named.name == divided && divided != names[0] && is_old) entity = old.target;
            expected[entity_of(decisions, entity)].insert(each.article.id);
        }
    }
    for (const std::string& name : names) {
        const EntityName entity = entity_of(decisions, entity_name(person, name));
        std::string ids;
        for (const std::string& id : expected[entity]) ids += (ids.empty() ? "" : " ") + id;
        CHECK(articles_of(tiny, person, name) == ids);
    }
    std::multiset<std::size_t> sizes;
    for (const auto& [entity, ids] : expected)
        if (!ids.empty()) sizes.insert(ids.size());
    std::multiset<std::size_t> counted;
    Archive archive = tiny.open();
    const CountedFacets facets = count_facets(archive, Selection(), {FacetRequest()});
    for (const FacetCount& each : facets.facets.front().counts) counted.insert(each.count);
    CHECK(counted == sizes);
}

TEST_CASE("which persons a typed name means") {
    const auto with = [](std::string id, std::string name) {
        return entry(std::move(id), "t", "x", {}, "S", {{EntityKind::person, std::move(name)}});
    };
    const TinyArchive tiny(
        {with("a", "Le Verrec"), with("b", "Marine Le Verrec"), with("c", "Marine Le Verrec"),
         with("d", "Jean Le Verrec"), with("e", "Voltaire"), with("f", "Anne Dupuis-Martin"),
         with("g", "Luc Moreau"), with("h", "Luc Moreau"), with("i", "Jean Luc Moreau")});
    // A surname of two words is one.
    CHECK(articles_of(tiny, person, "Le Verrec") == "a b c d");
    CHECK(articles_of(tiny, person, "Marine Le Verrec") == "b c");
    CHECK(articles_of(tiny, person, "dupuis-martin") == "f");
    // A full name that more articles have than names that end with it.
    CHECK(articles_of(tiny, person, "Luc Moreau") == "g h");
    // As catalogues write it.
    CHECK(articles_of(tiny, person, "Le Verrec, Marine") == "b c");
    CHECK(articles_of(tiny, person, "MOREAU Luc") == "g h");
}

TEST_CASE("a database without entities says why it finds no name") {
    const TinyArchive tiny({entry("a", "Une visite", "Le maire Jean Dupont a parlé.")});
    {
        Xapian::WritableDatabase database(tiny.locations().front(), Xapian::DB_OPEN);
        const Stamp stamp{schema_version, tiny.stamp().analyzer,
                          make_article_analyzer(Entities::left_out).annotations()};
        const Metadata entry = stamp_metadata(stamp);
        database.set_metadata(entry.key, entry.value);
    }
    Archive archive = tiny.open();
    const auto message = [&](FacetField field) {
        return archive.read([&](const Shards& shards) {
            return look_up_name(shards, field, "Jean Dupont").message;
        });
    };
    CHECK_THAT(message(person), Catch::Contains("was made without persons"));
    CHECK_THAT(message(FacetField::source),
               Catch::Equals("no source “Jean Dupont” in this archive"));
}
