#include "indexer/readers/html/byline.h"

#include <catch2/catch.hpp>

using kiosque::is_byline;

TEST_CASE("bylines say when something came out, and who wrote it") {
    for (const char* const line :
         {"Publié le 3 mars 2008", "Publié le 3 février 2015 à 18h12, mis à jour le 4 février 2015",
          "Par Ana Petit, publié le 3 février à 18h12", "Ana PETIT – Mis à jour le 04/02/2015",
          "Élise Vernet, avec AFP | Publié le 12.03.19", "Mis à jour : 04/02/2015 - 9:30",
          "(Mise à jour à 18 h 30)", "La rédaction, publiée le lundi 4 mai.",
          "Publié le 6 mai par Luc Mercier", "Publication : 12 juin 2014", "Créé le 1er août 2012",
          "Posted on March 3, 2014", "Date de publication : 3/3/2014"}) {
        CAPTURE(line);
        CHECK(is_byline(line));
    }
}

TEST_CASE("sentences that say so are text") {
    for (const char* const line :
         {"Le rapport, publié le 3 mars 2008, accable le préfet.",
          "Son livre est publié le 3 mars 2008.", "Le décret a été publié le 3 mars 2008.",
          "Mis à jour : la loi de finances a été publiée le 3 mars.",
          "Publié le 3 mars, le rapport accable le préfet.",
          "Publié le 3 mars 2008\nLe rapport accable le préfet.", "Le maire parle.", "",
          "L'étude publiée le 5 mai", "Mise à jour des listes électorales"}) {
        CAPTURE(line);
        CHECK_FALSE(is_byline(line));
    }
}
