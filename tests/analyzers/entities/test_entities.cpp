#include "analyzers/article_analyzer.h"
#include "analyzers/entities/embedded_data.h"
#include "analyzers/entities/entity_annotator.h"
#include "analyzers/entities/entity_key.h"
#include "analyzers/entities/entity_kind.h"
#include "analyzers/entities/name_statistics.h"
#include "analyzers/error.h"
#include "analyzers/text/unicode.h"
#include "analyzers/workspace.h"
#include "tests/growth.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

Analysis analyse(const Article& article) {
    static const ArticleAnalyzer analyzer = make_article_analyzer();
    static Workspace workspace;
    Analysis analysis;
    analyzer.analyze(article, workspace, analysis);
    return analysis;
}

/// "person Sam Altman×2, company OpenAI", in the order of first mention.
std::string entities(const std::string& text) {
    Article article;
    article.text = text;
    std::string dump;
    for (const Entity& entity : analyse(article).entities) {
        dump +=
            (dump.empty() ? "" : ", ") + std::string(to_string(entity.kind)) + ' ' + entity.name;
        if (entity.mentions.size() > 1) dump += "×" + std::to_string(entity.mentions.size());
    }
    return dump;
}

}  // namespace

TEST_CASE("entities of a sentence") {
    const struct {
        const char *text, *entities;
    } cases[] = {
        {"", ""},
        {"Il pleut depuis hier et rien ne bouge.", ""},
        {"Selon plusieurs sources, demain sera calme.", ""},
        {"Le maire a reçu Jeanne Aubry.", "person Jeanne Aubry"},
        {"Hier, Jeanne Aubry a parlé. Aubry est revenue.", "person Jeanne Aubry×2"},
        {"Le ministre a salué Jean-Pierre Lambert et Claire de Montigny.",
         "person Jean-Pierre Lambert, person Claire de Montigny"},
        {"M. Delorme a refusé de répondre.", "person Delorme"},
        {"Mme Delorme et le général Kermadec ont voté.", "person Delorme, person Kermadec"},
        {"J.-L. Vasseur a gagné.", "person J.-L. Vasseur"},
        {"Le PDG de Renault a démissionné.", "company Renault"},
        {"L’action Michelin a perdu 3 %.", "company Michelin"},
        {"Le groupe Vernaison SA a annoncé des pertes.", "company Vernaison"},
        {"La société Trucmat Inc. ferme.", "company Trucmat"},
        {"OpenAI a grandi. Les salariés d’Open AI partent.", "company OpenAI×2"},
        {"Elle travaille chez Mojang Studios depuis mars.", "company Mojang Studios"},
        {"Une réunion s’est tenue au ministère de l’Intérieur, selon le ministère de l'Économie.",
         "organisation ministère de l’Intérieur, organisation ministère de l'Économie"},
        {"Selon le quotidien Le Monde, et un journaliste du Monde le confirme.",
         "company Le Monde×2"},
        {"Aubry contre Valdec : Jeanne Aubry sur Lucien Valdec, une affaire de famille.",
         "person Jeanne Aubry×2, person Lucien Valdec×2"},
        {"Il vit à Neuilly sur Seine.", "place Neuilly sur Seine"},
        {"Une photo montre Jeanne Valdec Renault hier.", "person Jeanne Valdec, company Renault"},
        {"Hier soir, Monsieur Valdec a parlé à Madame Aubry.", "person Valdec, person Aubry"},
        {"Le ministère de l’Intérieur a publié un décret.",
         "organisation ministère de l’Intérieur"},
        {"Il étudie à l’université de Lyon.", "organisation université de Lyon"},
        {"L'ONU et l’Unesco ont protesté.", "organisation ONU, organisation Unesco"},
        {"Le train part de Bordeaux vers Toulouse.", "place Bordeaux, place Toulouse"},
        {"Le port du Havre reste fermé.", "place Le Havre"},
        {"Une majorité des Républicains a voté.", "organisation Les Républicains"},
        {"Il neige en Haute-Savoie.", "place Haute-Savoie"},
        {"La terre a tremblé dans le centre de l’Italie.", "place Italie"},
        {"Le ministre de l’Économie, Bruno Valdec, a visité la tour Eiffel.",
         "person Bruno Valdec"},
        {"On a vu Jeanne Kermadec Le Valdec à Brest.",
         "person Jeanne Kermadec Le Valdec, place Brest"},
        {"On a vu Jeanne Aubry La réponse ne tarde pas.", "person Jeanne Aubry"},
        {"Il a reçu Bernard Kermadec Jeanne Aubry en est fière.",
         "person Bernard Kermadec, person Jeanne Aubry"},
        {"En France comme en Italie, on vote.", "place France, place Italie"},
    };
    for (const auto& c : cases) {
        INFO(c.text);
        CHECK(entities(c.text) == c.entities);
    }
}

TEST_CASE("a misspelt surname joins the person it misspells") {
    CHECK(entities("Le fondateur Samuel Altarman a parlé. Plus tard, Altrman est parti.") ==
          "person Samuel Altarman×2");
}

TEST_CASE("a sentence before says nothing of a name, nor do firms' bodies") {
    CHECK(entities("Lise Valdurac dirige. Elle quitte une grande entreprise. Valdurac a déclaré "
                   "que Valdurac, Valdurac et Valdurac resteraient.") == "person Lise Valdurac×5");
    CHECK(entities("Le conseil d’administration d’Airbus a voté. L’IA sera sur X.") ==
          "company Airbus");
}

TEST_CASE("the end of a name that ends another belongs to the fullest") {
    CHECK(entities("Anne Marie Valdec a parlé. Marie Valdec est partie. Valdec reviendra.") ==
          "person Anne Marie Valdec×3");
}

TEST_CASE("hostile text takes time in proportion to its length") {
    // Each took minutes when every name was compared with every other.
    const auto letters = [](std::size_t i) {
        std::string name = "A";
        for (; i > 0; i /= 10) name += static_cast<char>('a' + i % 10);
        return name;
    };
    const auto text_of = [](std::size_t names, const auto& name) {
        std::string text;
        for (std::size_t i = 0; i < names; ++i) text += name(i);
        return text;
    };
    constexpr std::size_t names = 6'000;
    CHECK(test::grows_linearly(
        [&](std::size_t n) {
            entities(text_of(n, [&](std::size_t i) { return "Jean " + letters(i) + " puis "; }));
        },
        names));
    CHECK(test::grows_linearly(
        [&](std::size_t n) {
            entities(text_of(n, [&](std::size_t i) { return "puis " + letters(i) + ' '; }));
        },
        names));
    CHECK(test::grows_linearly(
        [&](std::size_t n) { entities(text_of(n, [](std::size_t) { return "A."; })); }, 5 * names));
}

TEST_CASE("mentions cut out their words without article or title") {
    Article article;
    article.title = "M. Jean Valmont quitte l’Élysée";
    article.text = "Jean Valmont s’en va. Le PDG d’Airbus aussi.";
    const Analysis analysis = analyse(article);
    REQUIRE(analysis.entities.size() >= 2);
    const Entity& person = analysis.entities.front();
    CHECK(person.name == "Jean Valmont");
    REQUIRE(person.mentions.size() == 2);
    CHECK(person.mentions[0].field == Field::title);
    CHECK(slice(article.title, person.mentions[0].span) == "Jean Valmont");
    CHECK(slice(article.text, person.mentions[1].span) == "Jean Valmont");
    CHECK(slice(article.text, analysis.entities.back().mentions[0].span) == "Airbus");
}

TEST_CASE("any bytes: spans in bounds, on code-point edges, in order; no entity twice") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::string pieces[] = {"Jean ",    "Dupont", " de ", "l’",  "Open", " AI",
                                  "M. ",      "É",      "(",    ")",   ". ",   "\n",
                                  "S.N.C.F.", "-",      "PDG ", "du ", "à ",   "\xF0\x9F",
                                  "3 ",       "ans ",   "Lyon", "&",   "« ",   "Renault "};
    for (int round = 0; round < 500; ++round) {
        std::string bytes;
        for (int i = 0; i < 60; ++i) bytes += pieces[random() % std::size(pieces)];
        Article article;
        article.text = clean_text(bytes);
        for (const Entity& entity : analyse(article).entities) {
            std::uint32_t previous = 0;
            REQUIRE_FALSE(entity.mentions.empty());
            for (const Mention& mention : entity.mentions) {
                REQUIRE(mention.span.start >= previous);
                REQUIRE(mention.span.end <= article.text.size());
                REQUIRE(is_valid_utf8(slice(article.text, mention.span)));
                previous = mention.span.end;
            }
        }
    }
}

TEST_CASE("what identifies a name") {
    const struct {
        const char *name, *key;
    } cases[] = {
        {"Jean-Luc Mélenchon", "jean luc melenchon"},
        {"S.N.C.F.", "sncf"},
        {"la C.G.T", "la cgt"},
        {"F.Hollande", "f hollande"},
        {"F. Hollande", "f hollande"},
        {"J.-L. Mélenchon", "j l melenchon"},
        {"Amazon.com", "amazon com"},
        {"M6", "m6"},
        {"L’Oréal", "l oreal"},
        {"  Les   Échos ", "les echos"},
        {"H&M", "h&m"},
        {"Œuvre", "oeuvre"},
        {"...", ""},
    };
    for (const auto& c : cases) CHECK(entity_key(c.name) == c.key);
}

TEST_CASE("kinds are read in English and French") {
    CHECK(parse_entity_kind("person") == EntityKind::person);
    CHECK(parse_entity_kind("Sociétés") == EntityKind::company);
    CHECK(parse_entity_kind("lieu") == EntityKind::place);
    CHECK_FALSE(parse_entity_kind("chose"));
}

TEST_CASE("damaged name statistics are refused") {
    const std::string sound(embedded::name_statistics);
    CHECK_NOTHROW(NameStatistics(sound));
    CHECK_THROWS_AS(NameStatistics(""), Error);
    CHECK_THROWS_AS(NameStatistics("PNG"), Error);
    for (const std::size_t size :
         {std::size_t{4}, std::size_t{20}, sound.size() / 2, sound.size() - 1})
        CHECK_THROWS_AS(NameStatistics(std::string_view(sound).substr(0, size)), Error);
    std::string changed = sound;
    changed[sound.size() / 3] = static_cast<char>(~changed[sound.size() / 3]);
    CHECK_THROWS_AS(NameStatistics(changed), Error);
}
