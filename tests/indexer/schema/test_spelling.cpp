#include "indexer/schema/spelling.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("the spelling that is displayed") {
    struct Case {
        std::vector<Spelling> seen;
        std::string shown;
    };
    const std::vector<Case> cases = {
        {{{"Verdelle", 0}}, "Verdelle"},
        {{{"HERVAULT", 9}, {"Hervault", 3}}, "Hervault"},
        {{{"Hervault", 20}, {"Hérvault", 1}}, "Hervault"},
        {{{"Herault", 20}, {"Hérault", 5}}, "Hérault"},
        {{{"PAs de MOrlain", 60}, {"Pas-de-Morlain", 20}, {"Pas de Morlain", 5}}, "Pas-de-Morlain"},
        {{{"SNVF", 40}, {"Snvf", 30}}, "SNVF"},
        {{{"YouBoat", 40}, {"Youboat", 30}}, "YouBoat"},
        {{{"etat", 30}, {"Etat", 10}, {"État", 2}}, "État"},
        {{{"Saint Aubert", 4}, {"Saint-Aubert", 4}}, "Saint Aubert"},
    };
    for (const Case& each : cases) CHECK(best_spelling(each.seen).name == each.shown);
}
