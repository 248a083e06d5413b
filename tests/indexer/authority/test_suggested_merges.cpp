#include "analyzers/entities/entity_key.h"
#include "analyzers/entities/knowledge.h"
#include "indexer/authority/decisions.h"
#include "indexer/authority/suggested_merges.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

constexpr auto person = FacetField::person;
constexpr auto company = FacetField::company;
constexpr auto organisation = FacetField::organisation;
constexpr auto place = FacetField::place;

CountedName counted(FacetField field, const std::string& label, std::uint64_t articles) {
    return {entity_name(field, label), label, articles};
}

/// « A is B (initials), … »
std::string suggested(std::vector<CountedName> names, const std::vector<AcronymTie>& ties = {},
                      const Authority& authority = {}) {
    static const Knowledge knowledge = load_knowledge();
    std::ranges::sort(names, {}, &CountedName::name);
    std::string text;
    for (const SuggestedMerge& merge : suggest_merges(names, ties, knowledge, authority)) {
        CHECK(merge.from.name.field == merge.to.name.field);
        text += (text.empty() ? "" : ", ") + merge.from.label + " is " + merge.to.label + " (" +
                std::string(merge.reason) + ")";
    }
    return text;
}

}  // namespace

TEST_CASE("initials mean the only person whom they fit") {
    struct Case {
        std::vector<CountedName> names;
        std::string expected;
    };
    const auto p = [](const std::string& label, std::uint64_t articles = 3) {
        return counted(person, label, articles);
    };
    const std::vector<Case> cases{
        {{p("J.-L. Valdec"), p("Jean-Luc Valdec")}, "J.-L. Valdec is Jean-Luc Valdec (initials)"},
        {{p("J.L. Valdec"), p("Jean-Luc Valdec")}, "J.L. Valdec is Jean-Luc Valdec (initials)"},
        {{p("J. Valdec"), p("Jean-Luc Valdec")}, "J. Valdec is Jean-Luc Valdec (initials)"},
        {{p("J. Valdec"), p("Jean-Luc Valdec"), p("Julie Valdec")}, ""},
        {{p("J.-L. Valdec"), p("Jean-Luc Valdec"), p("Jules-Louis Valdec")}, ""},
        {{p("J.-L. Valdec"), p("Julie Valdec")}, ""},
        {{p("P. Valdec"), p("Jean-Luc Valdec"), p("Valdec")}, ""},
        {{p("C. de Valdec"), p("Claire de Valdec"), p("Claire Valdec")},
         "C. de Valdec is Claire de Valdec (initials)"},
        {{p("E. Valdec"), p("Emmanuel Valdec", 200), p("Emmmanuel Valdec", 2)},
         "E. Valdec is Emmanuel Valdec (initials), Emmmanuel Valdec is Emmanuel Valdec "
         "(spelling)"},
        {{p("E. Valdec"), p("Emmanuel Valdec", 200), p("Élise Valdec", 2)}, ""},
        {{p("J. Va"), p("Jean Va")}, ""},
        {{counted(company, "J. Valdec", 1), counted(company, "Jean Valdec", 1)}, ""},
    };
    for (const Case& each : cases) CHECK(suggested(each.names) == each.expected);
}

TEST_CASE("what the lists know by two names is one") {
    CHECK(suggested({counted(company, "JDD", 9), counted(company, "Le Journal du dimanche", 3)}) ==
          "JDD is Le Journal du dimanche (known)");
    CHECK(suggested({counted(organisation, "FN", 9), counted(organisation, "Front national", 3),
                     counted(person, "FN", 1)}) == "FN is Front national (known)");
    CHECK(suggested({counted(organisation, "FN", 9)}).empty());
}

TEST_CASE("spaces and articles tell no names apart, homonyms are kept") {
    CHECK(suggested({counted(company, "Open Vigie", 2), counted(company, "OpenVigie", 5)}) ==
          "Open Vigie is OpenVigie (spacing)");
    CHECK(suggested({counted(company, "Open Vigie", 2), counted(person, "OpenVigie", 5)}).empty());
    CHECK(suggested({counted(company, "Phare", 9), counted(company, "Le Phare", 3)}) ==
          "Phare is Le Phare (article)");
    CHECK(suggested({counted(company, "Phare", 90), counted(company, "Le Phare", 3)}) ==
          "Le Phare is Phare (article)");
    CHECK(suggested({counted(place, "Halle", 9), counted(place, "La Halle", 3)}).empty());
    CHECK(suggested({counted(place, "Halle", 1), counted(place, "La Halle", 30)}) ==
          "Halle is La Halle (article)");
    CHECK(suggested({counted(person, "Le Gall", 9), counted(person, "Gall", 9)}).empty());
    CHECK(suggested({counted(organisation, "Les Verts", 9), counted(organisation, "Verts", 9)})
              .empty());
}

TEST_CASE("an acronym is the one long form to which articles tie it") {
    const std::vector<CountedName> names{counted(organisation, "LDS", 9),
                                         counted(organisation, "Ligue du Sud", 3),
                                         counted(organisation, "Livre des Sables", 3)};
    const auto tie = [](const std::string& full, std::uint64_t articles) {
        return AcronymTie{entity_name(organisation, "LDS"), entity_name(organisation, full),
                          articles};
    };
    CHECK(suggested(names).empty());
    CHECK(suggested(names, {tie("Ligue du Sud", 1)}) == "Ligue du Sud is LDS (acronym)");
    CHECK(suggested(names, {tie("Ligue du Sud", 2), tie("Livre des Sables", 1)}).empty());
    CHECK(suggested(names, {tie("Ligue du Sud", 20), tie("Livre des Sables", 1)}) ==
          "Ligue du Sud is LDS (acronym)");
    CHECK(suggested(names, {tie("Ligue inconnue", 1)}).empty());
}

TEST_CASE("a rare name is a slip of a frequent one only if it is nobody's") {
    const auto known = counted(person, "Françoise Valdec", 500);
    CHECK(suggested({known, counted(person, "Frnçoise Valdec", 2)}) ==
          "Frnçoise Valdec is Françoise Valdec (spelling)");
    CHECK(suggested({known, counted(person, "François Valdec", 2)}).empty());
    CHECK(suggested({known, counted(person, "Frnçoise Valdec", 11)}).empty());
    const auto martin = counted(person, "Jeanne Martin", 500);
    CHECK(suggested({martin, counted(person, "Jeanne Martine", 2)}).empty());
    CHECK(suggested({martin, counted(person, "Jeanne Marin", 2)}).empty());
}

TEST_CASE("what a person has decided stays, and what the program found can be taken back") {
    const std::vector<CountedName> names{counted(person, "J. Valdec", 3),
                                         counted(person, "Jean Valdec", 3)};
    Authority authority;
    separate(authority, person, "J. Valdec");
    CHECK(suggested(names, {}, authority).empty());
    forget(authority, person, "J. Valdec");
    separate(authority, person, "Jean Valdec");
    CHECK(suggested(names, {}, authority).empty());
    forget(authority, person, "Jean Valdec");
    merge(authority, person, "Jacques Valdec", {"J. Valdec"});
    CHECK(suggested(names, {}, authority).empty());
    const Authority by_hand = authority;
    const std::vector<SuggestedMerge> found{
        {counted(person, "Jean Valdec", 3), counted(person, "J. Valdec", 3), "initials"}};
    adopt_merges(authority, found);
    CHECK(entity_of(authority, entity_name(person, "Jean Valdec")) ==
          entity_name(person, "Jacques Valdec"));
    CHECK(authority.at(entity_name(person, "Jean Valdec")).automatic);
    adopt_merges(authority, found);
    adopt_merges(authority, {});
    CHECK(authority == by_hand);
}
