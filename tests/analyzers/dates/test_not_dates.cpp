#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/query_date.h"
#include "analyzers/text/unicode.h"
#include "date_table.h"
#include "tests/growth.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

using namespace kiosque;
using kiosque::test::check_table;
using kiosque::test::dates_of;

TEST_CASE("what looks like a date and is none") {
    check_table(R"(
2016-11-07 | l'article 49, l'article 1384 du code |
" | la loi n° 2015-990, le décret n° 78-17, le n° 1922 |
" | le vol 2015, sur canal 2024, la chaîne 2000, le bus 2013, la salle 1792 |
" | un accident de train 20 novembre 2016 | 20 novembre 2016=2016-11-20
" | il est 20 h 30, à 20h, à 19:15, de 9 h à 17 h |
" | un homme de 64 ans, âgé de 18 à 35 ans |
" | 2000 euros, 1 500 francs, 1800 F, 2000 €, 50 000 hommes |
" | plus de 2000 personnes, environ 1800 grévistes, près de 1900 pages |
" | de 1500 à 2000 euros, entre 1500 et 2000 personnes, il gagne 1500 à 2000 euros |
" | 1500 ou 2000 grévistes, de 1500 à 10 000 euros, 1500 à 1800 F |
" | ils étaient 1500 environ, il touche 1500 E, un budget de 2000 K€, 1700 000 habitants |
" | 1500 doivent partir. 2000 sont restés : ils étaient à peine 1800. |
" | 2015 ressemble à 2014. Les jeux de 2012 ont plu. | 2015=2015, 2014=2014, 2012=2012
" | dix-quinze ans, vingt-trente ans, dix-sept dix-huit ans, dans dix-quinze ans, les Quinze-Vingts |
" | le 3 mars 201 5, entre 1800 et 2.500 euros, 1500 à 2,5 millions | 3 mars=2017-03-03
" | en dix-neuf soixante-dix, en 1500 environ | dix-neuf soixante-dix=1970, 1500=1500
" | en 2015 à 2000 mètres, entre 1500 et 2000 | 2015=2015, 1500 et 2000=1500/2000
" | version 20/11/2023, la version 2.3.2015 |20/11/2023=2023-11-20
" | l5 mai 1897, le modèle D2015, la L2015 |mai 1897=1897-05
" | le 3 sept enfants, le 3/4 du pays, le ratio 13/05, tél : 01/02/2003, la version 2.3.2015 |
" | les 2000 salariés, ces 1600 emplois, quelque 1700 tonnes |
" | une altitude de 1700 mètres, 2000 m, 1850 km |
" | 3-1, 6-4, 15/20, 3/4, un score de 2 à 1 |
" | 01 42 12 34 56, 01.42.12.34.56, 06-12-34-56-78 |
" | 12.10.2016.55 et 1.2.3 |
" | Paris 2024, la CAN 2022, l'Euro 2016, Fox 2000 |
" | Airbus A320, Boeing 747, A2016, 2016gkg |
" | la rue du 4-Septembre, la place du 8 mai 1945, le boulevard du 11 novembre 1918 |
" | 2,78 billions, 1,5 million, 80 %, 2015,5 |
" | 31 avril 2015, 29 février 2015, 32 mars 2015, 20/13/2015, 31/02/2015 |
" | le mois de mai est beau |mai=2016-05
" | une mission vers Mars |
" | Mai était là. Il a été mis là. |
" | les trois mois, deux ans, dix jours |
" | les mardis |
" | Les lundis au soleil |
" | 500 avant J.-C., en 1600 av. J.-C. |
" | il est mort à 98 ans |
" | sept personnes, sept morts, huit dec |
" | https://exemple.fr/2016/06/titre.html?id=2016 |
" | un courant, une veille, une fin |
" | Janvier et Février sont deux frères |
" | dans la journée, la semaine, chaque année |
" | le 15 de France, le 3 et le 4 |
" | la 20e édition, la 3e fois |
" | 4 x 4, 2 x 20 |
" | la loi 2004-575, la directive 2016/680, le règlement 2016/679, l'ordonnance 2005-12 |
" | aux 2/3 plein, au 2/3 vide, aux 3/4 |
" | la défaite est sévère: 27/6 |
" | depuis 1000 ans |
" | une image en 16/9, ouvert 24/7 |
" | au 1789 rue de la Gare |
" | article L. 1511-3 du CGCT, L. 1611-4, R. 1612-10, L. 2015-3, L. 1611-14, D. 2015-12, LO 2015-11, L.1511-3 |
" | délibération 2015-06, le rapport 2015/12, le rapport 2015 | 2015=2015
" | bd du 8 mai 1945, bd. du 8 mai 1945, av. du 8 mai 1945, collège du 8 mai 1945 |
" | l'école du 8 mai 1945, le métro Quatre-Septembre, la rue Quatre-Septembre |
" | la station Quatre-Septembre, le cours du 30 Juillet |
" | au cours du 30 juillet 2015, les cours du 3 mars | 30 juillet 2015=2015-07-30, 3 mars=2017-03-03
)");
}

TEST_CASE("blank lines end an expression, line ends do not") {
    CHECK(dates_of("-", "le 20\nnovembre 2023") == "20\nnovembre 2023=2023-11-20");
    CHECK(dates_of("-", "le 20\n\nnovembre 2023") == "novembre 2023=2023-11");
    CHECK(dates_of("-", "en\n\n1871 hommes").empty());
}

namespace {

/// Bytes that are likely to hit the grammar: its words, digits and marks, and some that are no
/// UTF-8.
std::string random_text(std::mt19937& random, int pieces) {
    static const std::vector<std::string> words{"le ",
                                                "du ",
                                                "au ",
                                                "20",
                                                "/",
                                                "11",
                                                "-",
                                                "2023",
                                                " novembre ",
                                                "lundi ",
                                                "1er ",
                                                "an ",
                                                "VIII ",
                                                "brumaire ",
                                                "il y a ",
                                                "trois ",
                                                "ans ",
                                                "entre ",
                                                "et ",
                                                ",",
                                                "XIXe ",
                                                "siècle ",
                                                "années ",
                                                "70 ",
                                                "\xFF",
                                                "\xC3",
                                                "’",
                                                "hier ",
                                                "\n\n",
                                                "mi-",
                                                "août",
                                                " premier ",
                                                "trimestre ",
                                                "dernier ",
                                                "de ",
                                                "l'",
                                                "été ",
                                                "mil ",
                                                "cent ",
                                                "quatre-",
                                                "vingt-",
                                                "dix-",
                                                "neuf ",
                                                "Noël ",
                                                "veille ",
                                                "9999",
                                                "99999999999",
                                                "0",
                                                ".",
                                                " ",
                                                "\xE2\x80\x93",
                                                "ce ",
                                                "matin ",
                                                "semaine ",
                                                "prochaine ",
                                                "\xF0\x9F\x98\x80",
                                                "(",
                                                "n° ",
                                                "32 ",
                                                "29 février ",
                                                "1500 ",
                                                "l87",
                                                "O",
                                                "1er/"};
    std::string out;
    for (int i = 0; i < pieces; ++i) out += words[random() % words.size()];
    return out;
}

bool on_edge(const std::string& text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

TEST_CASE("on any bytes spans are in order, in bounds, on edges, and dates are valid") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3000; ++round) {
        const std::string raw = random_text(random, 1 + static_cast<int>(random() % 40));
        const std::string text = round % 2 == 0 ? raw : clean_text(raw);
        const auto mentions = test::mentions_of(round % 3 == 0 ? "-" : "2016-11-07", text);
        std::uint32_t before = 0;
        for (const DateMention& mention : mentions) {
            CAPTURE(text);
            REQUIRE(mention.span.start >= before);
            REQUIRE(mention.span.start < mention.span.end);
            REQUIRE(mention.span.end <= text.size());
            if (round % 2 == 1)
                REQUIRE((on_edge(text, mention.span.start) && on_edge(text, mention.span.end)));
            REQUIRE(is_valid(mention.date.from));
            REQUIRE(is_valid(mention.date.to));
            before = mention.span.end;
        }
        static_cast<void>(parse_metadata_date(raw));
        static_cast<void>(date_from_path(raw));
        static_cast<void>(date_from_text(raw, raw));
        static_cast<void>(parse_query_date(raw, {2016, 11, 7}));
    }
}

TEST_CASE("hostile texts take time in proportion to their length") {
    for (const char* piece : {"a",
                              "(",
                              "1",
                              "de ",
                              "lundi ",
                              "1, ",
                              "16 et ",
                              "3 mars l8",
                              "du XVe au ",
                              "des années 1950 aux ",
                              "quatre-vingt-",
                              "mil ",
                              "entre 3 et ",
                              "XIXe, ",
                              "\n",
                              "\xC3",
                              "du 1er au 2 au ",
                              "il y a ",
                              "l'",
                              "2016-",
                              "20/11/",
                              "3 mars 2015 ",
                              "le 3 mars 2015, ",
                              " \t"}) {
        CAPTURE(piece);
        const auto read = [&](std::size_t bytes) {
            std::string text;
            while (text.size() < bytes) text += piece;
            static_cast<void>(test::mentions_of("2016-11-07", text));
            static_cast<void>(date_from_text(text, text));
        };
        CHECK(test::grows_linearly(read, 64'000));
    }
}
