#include "analyzers/dates/publication_date.h"
#include "tests/analyzers/dates/dated_text.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("dates that a text supports") {
    const std::vector<DatedText> cases{
        // datelines
        {"PARIS, 14 mars 2018 – Le Sénat a voté hier.", "2018-03-14"},
        {"PARIS, 12 mars 2015 (AFP) – Le Sénat a voté hier.", "2015-03-12"},
        {"PARIS, 12 mars 2015 (AFP) Le Sénat a voté hier.", "2015-03-12"},
        {"LYON, 3 mai 1871 (Havas). Le maire a parlé.", "1871-05-03"},
        {"LYON, 3 mai (Havas). Le maire a parlé.", "none"},
        {"Le 12 mars 2015 (jour de pluie), elle partit.", "none"},
        {"Paris, le 18 brumaire an VIII.\nLe Conseil s'est réuni.", "1799-11-09"},
        {"Fait à Paris, le 9 thermidor an II.", "1794-07-27"},
        {"14 mars 2018. – Le Sénat a voté.", "2018-03-14"},
        {"14 mars 2018 . –\nLe Sénat a voté le 13 mars 2018.", "2018-03-14"},
        {"Le Sénat dit non.\n\n14 mars 2018. – Les débats ont duré.", "2018-03-14"},
        {"Bordeaux, le 3 mars 1871. — L'Assemblée a siégé.", "1871-03-03"},
        {"Londres, 4 août 1914 - La guerre est déclarée.", "1914-08-04"},
        {"Berlin, 30-1-33\nLe chancelier prête serment.", "1933-01-30"},
        {"Le 14 mars 2018\nLe Sénat a voté.", "2018-03-14"},
        {"Paris, le 8 octobre 2022.\n\nLe Sénat a voté.", "2022-10-08"},
        {"Clermont-Ferrand, 8 octobre 2022.\nLe Sénat a voté.", "2022-10-08"},
        // mastheads
        {"LE PETIT COURRIER\nLundi 2 mai 1897\nCinq centimes", "1897-05-02"},
        {"Douzième année. — N° 4122. — Lundi 3 mai 1897\nLA JOURNÉE", "1897-05-03"},
        {"20/11/2023\nLa mairie ferme.", "2023-11-20"},
        {"N° 11782   SAMEDI 12 AOUT 1893\nLA JOURNÉE", "1893-08-12"},
        {"N° 11782 Samedi 12 août 1893\nLa journée", "1893-08-12"},
        {"DEUXIÈME ANNÉE. — Numéro 87      Cinq Centimes      JEUDI 13 JANVIER 1898\nHIER",
         "1898-01-13"},
        {"LE PHARE. — 1er MAI 1891\nLa pluie tombe.", "1891-05-01"},
        {"JOURNAL DE L'AISNE. 18 brumaire an VIII\nLa pluie tombe.", "1799-11-09"},
        {"9 Thermidor an II (27 juillet 1794)\nLa pluie tombe.", "1794-07-27"},
        {"PARIS, LE SAMEDI 3 MARS 2018\nLa pluie tombe.", "2018-03-03"},
        {"Du 15 Frimaire, an V de la République\nLa pluie tombe.", "1796-12-05"},
        {"Metz, ce 14 juillet 1789\nLa pluie tombe.", "1789-07-14"},
        {"(De notre envoyé.) Rome, 1er septembre 1939. — La pluie tombe.", "1939-09-01"},
        {"Juin 1940\nLa pluie tombe.", "1940-06"},
        {"1er et 15 décembre 1855\nLa pluie tombe.", "1855-12"},
        // notices
        {"Publié le 20 novembre 2023 à 14 h 30\nLa mairie ferme.", "2023-11-20"},
        {"Par Jeanne Dupuis\nMis en ligne le 20/11/2023\nLa mairie ferme.", "2023-11-20"},
        {"La mairie ferme. Ce sujet a été diffusé dans le journal télévisé de 20H du 21/10/2018 "
         "présenté ici.",
         "2018-10-21"},
        {"Par Jeanne Dupuis | Publié le 20 novembre 2023\nLa mairie ferme.", "2023-11-20"},
        {"Par Jeanne Dupuis, publié le 20 novembre 2023\nLa mairie ferme.", "2023-11-20"},
        {"Date de parution : 20 novembre 2023\nLa mairie ferme.", "2023-11-20"},
        {"PUBLIÉ LE 20 NOVEMBRE 2023\nLa mairie ferme.", "2023-11-20"},
        {"PARUE LE 20/11/2023\nLa mairie ferme.", "2023-11-20"},
        {"Mis à jour le 22 novembre 2023\nPublié le 20 novembre 2023\nLa mairie ferme.",
         "2023-11-20"},
        {"Mis à jour le 22 novembre 2023 - Publié le 20 novembre 2023\nTexte.", "2023-11-20"},
        {"Mis à jour le 22 novembre 2023\nLa mairie ferme.", "2023-11-22"},
        {"Publié par Jeanne Dupuis le 20 novembre 2023 à 10 h\nLa mairie ferme.", "2023-11-20"},
        {"Publié le 20 novembre 2023, mis à jour le 22 novembre 2023\nTexte.", "2023-11-20"},
        {"Publié le 20 novembre 2023 dans Société\nLa mairie ferme.", "2023-11-20"},
        {"le 20 novembre 2023\nLa mairie ferme.", "2023-11-20"},
        {"De notre correspondante à Rome, 3 mars 1912 – La mairie ferme.", "1912-03-03"},
        // a message and its day
        {"Nous avançons, dit-elle. – Jeanne D. (@jdupuis )20 novembre 2023 Le maire répond.",
         "2023-11-20"},
        // signatures
        {"Citoyens, la patrie est en danger, courez tous.\nFait à Lyon, le 11 juillet 1792.",
         "1792-07-11"},
        // dates that the text only tells of
        {"Le 6 juin 1944, les Alliés débarquaient. On s'en souvient.", "none"},
        {"La loi du 29 juillet 1881 protège la presse, rappelle le maire.", "none"},
        {"Né le 3 mars 1920, il est mort le 4 mai 2001.", "none"},
        {"Rien n'est dit ici.", "none"},
        {"Paru le 3 mars 1920 chez Plume, ce roman a plu.", "none"},
        {"Publié le 3 mars 1920, ce roman a plu.", "none"},
        {"Publié par la maison où il vécut le 3 mars 1920", "none"},
        {"Concert au parc samedi 3 mars 2018", "none"},
        {"Mort le 3 mars 1920 – un peintre", "none"},
        {"Il est mort le 3 mars 1920", "none"},
        {"Rendez-vous le samedi 3 mars 2018", "none"},
        {"Né le 2 mai 1897", "none"},
        {"Le numéro 87 sort samedi 3 mars 2018", "none"},
        {"RENDEZ-VOUS LE SAMEDI 3 MARS 2018", "none"},
        {"Mai 68\nLa pluie tombe.", "none"},
        {"1940\nLa pluie tombe.", "none"},
        {"Juin 1940 fut chaud.\nLa pluie tombe.", "none"},
        {"Le 14 juillet 1789, le peuple se lève.", "none"},
        {"Le 9 thermidor an II (27 juillet 1794), la séance est longue.", "none"},
        {"Noël 1940\nLa pluie tombe.", "none"},
        {"Né le 2 mai 1897.\nIl a peint.", "none"},
        {"Poste de secours ouvert dès le 3 mars 2015 au port.", "none"},
        {"Postulez avant le 15 mars 2024", "none"},
        {"La République fut proclamée ici le 4 septembre 1870", "none"},
        {"Date de naissance : 3 mars 1950", "none"},
        {"Le livre, paru le 3 mars 1920, a plu.", "none"},
        {"", "none"},
        {"PARIS, 31 avril 2018 – Le Sénat", "none"},
    };
    for (const DatedText& row : cases) {
        CAPTURE(row.text);
        CHECK(shown(date_from_text("La mairie ferme", row.text).date) == row.date);
    }
    CHECK(shown(date_from_text("Lundi 2 mai 1897", "Le temps est beau.").date) == "1897-05-02");
    CHECK(shown(date_from_text("Titre", "Paris, le 3 mai 1936. La gauche l'emporte.").date) ==
          "1936-05-03");
    CHECK(shown(date_from_text("Titre", "Lyon, 5 mai 2010. Le maire recule.").date) ==
          "2010-05-05");
    CHECK(shown(date_from_text("Titre", "Né le 3 mai 1936. Il vit à Metz.").date) == "none");
    const auto of_title = [](const char* title) {
        return shown(date_from_text(title, "Le maire a parlé.").date);
    };
    CHECK(of_title("PARIS, 5 mai 2010 (AFP) - Le maire recule") == "2010-05-05");
    CHECK(of_title("Brest (Reuter), 5 mai 2010 - Le maire recule") == "none");
    CHECK(of_title("Paris, le 3 mai 1936") == "1936-05-03");
    CHECK(of_title("Lyon, 12 août 1893") == "1893-08-12");
    CHECK(of_title("Le Phare, 12 août 1893") == "1893-08-12");
    CHECK(of_title("N° 11782 SAMEDI 12 AOUT 1893") == "1893-08-12");
    CHECK(of_title("Metz, ce 14 juillet 1789") == "1789-07-14");
    CHECK(of_title("9 Thermidor an II (27 juillet 1794)") == "1794-07-27");
    CHECK(of_title("(De notre envoyé.) Rome, 1er septembre 1939. — Il pleut.") == "1939-09-01");
    CHECK(of_title("Juin 1940") == "1940-06");
    CHECK(of_title("Juin 1940 : la pluie") == "none");
    CHECK(of_title("Discours de Nancy, 26 juillet 2007") == "none");
    CHECK(shown(date_from_text("6 juin 1944 : pourquoi les Alliés ont gagné", "On s'en souvient.")
                    .date) == "none");
}

TEST_CASE("a dateline without its year is of the folder's, save where that may have turned") {
    const auto in_1898 = [](const char* text) {
        return shown(date_from_text("Neige", text, 1898).date);
    };
    CHECK(in_1898("LYON, 3 mai. — Il neige.") == "1898-05-03");
    CHECK(in_1898("LYON, 20 décembre. — Il neige.") == "1898-12-20");
    CHECK(in_1898("LYON, 31 décembre. — Il neige.") == "none");  // printed in January as well
    CHECK(in_1898("LYON, samedi 31 décembre. — Il neige.") == "1898-12-31");
}
