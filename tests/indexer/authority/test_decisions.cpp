#include "analyzers/error.h"
#include "indexer/authority/authority_file.h"
#include "indexer/authority/decisions.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

constexpr auto person = FacetField::person;
constexpr auto company = FacetField::company;

EntityName named(std::string key, FacetField field = person) {
    return {field, std::move(key)};
}

}  // namespace

TEST_CASE("the newest merge counts, and leads to its end") {
    Authority authority;
    merge(authority, person, "Jean Petit", {"J. Petit", "Petit"});
    merge(authority, person, "Jean-Paul Petit", {"Jean Petit"});
    CHECK(entity_of(authority, named("petit")) == named("jean paul petit"));
    merge(authority, person, "Petit", {"Jean-Paul Petit"});
    CHECK(entity_of(authority, named("jean petit")) == named("petit"));
    CHECK(entity_of(authority, named("j petit")) == named("petit"));
    CHECK_THROWS_AS(merge(authority, person, "PETIT", {"Petit"}), Error);
    CHECK_THROWS_AS(merge(authority, person, "?", {"Petit"}), Error);
    CHECK_THROWS_AS(change_kind(authority, FacetField::source, "Petit", person), Error);
    CHECK_THROWS_AS(
        split(authority, person, "Petit", {named("petit"), "Petit", {}, {}, {}, {}, {"a"}}), Error);
}

TEST_CASE("what is forgotten leaves nothing behind") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> names = {"Ana Ruiz", "A. Ruiz", "Ruiz", "Élie Blanc", "Blanc"};
    Authority authority;
    merge(authority, person, "Ana Ruiz", {"A. Ruiz"});
    const Authority before = authority;
    for (int i = 0; i < 50; ++i) {
        const std::string& name = names[2 + random() % 3];
        const std::string& other = names[random() % names.size()];
        if (entity_name(person, name) == entity_name(person, other)) continue;
        switch (random() % 4) {
            case 0:
                if (entity_of(authority, entity_name(person, other)) == entity_name(person, name))
                    continue;
                merge(authority, person, other, {name});
                break;
            case 1:
                ignore(authority, person, name);
                break;
            case 2:
                identify(authority, person, name, "wikidata:Q1");
                break;
            default:
                change_kind(authority, person, name, company);
        }
    }
    for (const std::string& name : names)
        if (name != "A. Ruiz") forget(authority, person, name);
    CHECK(authority == before);
    CHECK_FALSE(forget(authority, person, "Blanc"));
}

TEST_CASE("an authority file says all that was decided") {
    Authority authority;
    merge(authority, person, "François Morel", {"F. Morel"});
    change_kind(authority, person, "Verdeau", company);
    rename(authority, FacetField::place, "HERAUT", "Héraut");
    rename(authority, FacetField::organisation, "Ligue", "Ligue du Levant");
    ignore(authority, person, "Bonsoir");
    separate(authority, person, "Paul Martin");
    identify(authority, person, "François Morel", "wikidata:Q1");
    SplitRule painter{named("jean roy peintre"), "Jean Roy (peintre)", {}, {}, {}, {}, {}};
    painter.to = parse_iso_date("1950-05");
    painter.beside = named("ana ruiz");
    painter.beside_label = "Ana Ruiz";
    split(authority, person, "Jean Roy", painter);
    painter.beside.reset();
    painter.beside_label.clear();
    painter.ids = {"a1", "a2"};
    split(authority, person, "Jean Roy", painter);
    authority[named("f morel")].automatic = true;

    const std::string file = export_authority(authority);
    CHECK(file ==
          "kind\tname\tdecision\tvalue\tfrom\tto\twith\tids\tby\n"
          "person\tBonsoir\tignore\t\t\t\t\t\thand\n"
          "person\tF. Morel\tmerge\tperson:François Morel\t\t\t\t\tprogram\n"
          "person\tFrançois Morel\tidentifier\twikidata:Q1\t\t\t\t\thand\n"
          "person\tJean Roy\tsplit\tperson:Jean Roy (peintre)\t\t1950-05\tperson:Ana "
          "Ruiz\t\thand\n"
          "person\tJean Roy\tsplit\tperson:Jean Roy (peintre)\t\t1950-05\t\ta1 a2\thand\n"
          "person\tPaul Martin\tseparate\t\t\t\t\t\thand\n"
          "person\tVerdeau\tmerge\tcompany:Verdeau\t\t\t\t\thand\n"
          "organisation\tLigue\tmerge\torganisation:Ligue du Levant\t\t\t\t\thand\n"
          "organisation\tLigue du Levant\tshow\tLigue du Levant\t\t\t\t\thand\n"
          "place\tHERAUT\tshow\tHéraut\t\t\t\t\thand\n");
    Authority again;
    import_authority(file, again);
    CHECK(again == authority);
    import_authority(file, again);
    CHECK(again == authority);
}

TEST_CASE("a faulty authority file is refused as a whole, with the line") {
    const auto refused = [](const std::string& file) {
        Authority authority;
        try {
            import_authority(file, authority);
        } catch (const Error& error) {
            CHECK(authority.empty());
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(refused("person\tA\tignore\nperson\tB\tadmire\n") ==
          "line 2: there is no decision “admire”; there are merge, show, ignore, separate, "
          "identifier and split");
    CHECK(refused("planet\tMars\tignore") == "line 1: there is no kind “planet”");
    CHECK(refused("person\t?\tignore") == "line 1: “?” is no name");
    CHECK(refused("person\tA\tmerge\tB") == "line 1: “B” should be KIND:NAME, such as person:B");
    CHECK(refused("person\tA\tsplit\tperson:B") ==
          "line 1: say which articles: --from, --to, --with NAME or --id ID");
    CHECK(refused("person\tA\tsplit\tperson:B\tsoon") ==
          "line 1: “soon” is no date; write 2023, 2023-11 or 2023-11-20");
    CHECK(refused("\r\nperson\tA\tignore\r\n\n").empty());
}
