#include "indexer/readers/language.h"
#include "indexer/readers/mojibake.h"
#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("languages are told by function words") {
    struct {
        std::string_view text, expected;
    } const cases[] = {
        {"Le maire a présenté lundi un budget en baisse, et l'opposition dit qu'elle votera contre "
         "ce texte, qui coupe dans les écoles de la ville et dans les crèches du quartier.",
         "fr"},
        {"ESTANT delicat & fluet, ie ne ſçaurois porter le fardeau qu'il me donne, ny ſouffrir que "
         "les autres m'en parlent, car il eſt plus grand que moy & que tous ceux de la maiſon.",
         "fr"},
        {"The mayor said on Monday that the budget would be cut, and the opposition replied that "
         "it "
         "will vote against the text because of what it does to the schools of the city.",
         "en"},
        {"Der Bürgermeister hat am Montag einen Haushalt vorgelegt, der nicht mehr wächst, und die "
         "Opposition will gegen den Text stimmen, weil er bei den Schulen und Krippen kürzt.",
         "de"},
        {"El alcalde presentó el lunes un presupuesto a la baja, y la oposición dice que votará en "
         "contra de este texto, que recorta en las escuelas de la ciudad y en los barrios.",
         "es"},
        {"Il sindaco ha presentato lunedì un bilancio che non cresce, e la opposizione dice che "
         "voterà contro il testo, perché toglie alle scuole della città e ai quartieri del nord.",
         "it"},
        {"De burgemeester heeft maandag een begroting voorgelegd die niet meer groeit, en de "
         "oppositie zegt dat zij tegen de tekst zal stemmen, omdat er op scholen wordt gekort.",
         "nl"},
        {"O prefeito apresentou na segunda-feira um orçamento que não cresce, e a oposição diz que "
         "vai votar contra o texto, que corta nas escolas da cidade e nos bairros do norte.",
         "pt"},
        {"Le budget", ""},
        {"Paris 12, Lyon 7, Marseille 3, Lille 2, Nantes 9, Rennes 5, Brest 4, Dijon 8, Tours 1, "
         "Metz 6, Nancy 2, Reims 3, Caen 4, Rouen 5, Nice 6, Toulon 7, Pau 8, Albi 9, Auch 1, Foix "
         "2, Agen 3, Tulle 4, Brive 5, Niort 6, Laval 7, Angers 8, Cholet 9",
         ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(detect_language(c.text) == c.expected);
    }
}

TEST_CASE("articles in other languages are marked, or skipped on request") {
    const std::string_view line =
        R"({"title":"T","language":"fr","text":"The mayor said on Monday that the budget would be cut, and the opposition replied that it will vote against the text because of what it does to the schools of the city."})";
    CHECK_THAT(read_dump(line, Format::json_lines), Catch::Matchers::Contains("language=en"));
    ReadOptions only_french;
    only_french.languages = {"fr"};
    CHECK(read_dump(line, Format::json_lines, "f", only_french) ==
          "- f#1 in another language (en)");
    CHECK(read_dump(R"({"title":"T"})", Format::json_lines, "f", only_french) == "+ f#1 title=T");
}

TEST_CASE("mojibake is repaired where it is certain") {
    struct {
        std::string text, expected;
    } const cases[] = {
        {"L'Ã©tÃ© Ã\u00A0 NoÃ«l", "L'été à Noël"},
        {"lâ€™Ã©tÃ© â€“ Å“uvre", "l’été – œuvre"},
        {"lâ€™avocat", "l’avocat"},
        {"SÃO PAULO", "SÃO PAULO"},
        {"un été Ã©gal", "un été Ã©gal"},  // half of it: what is right would be lost
        {"Ã©tÃ© à 日本", "Ã©tÃ© à 日本"},
        {"été", "été"},
    };
    for (const auto& c : cases) {
        std::string text = c.text;
        repair_mojibake(text);
        CHECK(text == c.expected);
    }
}
