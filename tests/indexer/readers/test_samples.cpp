// The sample files of corpus/formats, read as the indexer reads a folder.

#include "indexer/readers/article_reader.h"
#include "indexer/readers/file_walk.h"
#include "indexer/readers/input.h"

#include <map>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Expected {
    std::string_view path;
    std::string_view title;
    std::string_view date;
    std::string_view author;
    std::string_view passage;  ///< the text holds it
};

std::map<std::string, Article> read_samples() {
    std::map<std::string, Article> articles;
    ArticleSink sink;
    sink.article = [&](Article&& article) {
        std::string path = article.path;
        articles.emplace(std::move(path), std::move(article));
    };
    const auto complain = [](Problem&& problem) { FAIL(problem.path << ": " << problem.reason); };
    sink.failed = sink.warned = complain;
    walk_files(
        {KIOSQUE_CORPUS "/formats"},
        [&](FoundFile&& file) {
            const MappedFile bytes(file.location);
            read_input(bytes.bytes(), file.provenance, {}, sink);
            return true;
        },
        complain);
    return articles;
}

}  // namespace

TEST_CASE("every sample of a format gives its articles, and nothing else does") {
    const Expected expected[] = {
        {"formats/affiche-1651.tei.xml", "Avis aux bateliers de la Rance", "1651",
         "Guillaume Herbelin",
         "Il est fait deffense à tous bateliers de passer la riuiere apres le coucher du "
         "soleil.\n\n"
         "Qui passe de nuit le gué\nAu matin sera noyé."},
        {"formats/carnet.atom#1", "Régler l'heure & le temps", "2011-03-27", "Gaspard Thuillier",
         "ont perdu une heure.\n\nLa mienne l'avait déjà perdue."},
        {"formats/communique.docx", "La scierie Vauclair embauche", "2016-04-11", "Lucie Hamelin",
         "en mai.\n\nLes candidatures"},
        {"formats/depeche.nitf.xml", "La digue a tenu", "2011-02-03", "Ronan Pellec",
         "cette nuit.\n\nDemain\n\nLa mer"},
        {"formats/gazette_1897-05-02_p3.alto.xml", "INCENDIE À LA FILATURE", "1897-05-02", "",
         "Le feu a détruit la filature Morlot."},
        {"formats/lettre.eml", "La criée d'Orlec change d'horaires", "2013-05-06",
         "Perrine Le Goff", "à partir de lundi.\n\nLes mareyeurs"},
        {"formats/revue.epub#1", "Les quais la nuit", "2012-06", "", "aux grutiers."},
        {"formats/tribune.odt", "Pour des bancs publics", "2018-10-02", "Odile Sarrazin",
         "est une ville qui presse le pas.\n\nRendons-nous"},
        {"formats/depeches.csv#1", "Le bac de Port-Vézan reprend la mer", "2019-04-03", "",
         "sa première rotation.\nLa compagnie des Îles"},
        {"formats/depeches.csv#2", "Orlec : la criée change de mains", "2019-04-05", "",
         "pour 4,2 millions"},
        {"formats/fil.rss#1", "Le marais ferme pour l’hiver", "2013-11-04", "Solène Kerdraon",
         "n’ouvrira plus qu’en mars.\n\n« Trois mois"},
        {"formats/fil.rss#2", "Sel : une récolte de 900 tonnes", "2013-11-05", "",
         "annonce 900 tonnes, un tiers de moins qu’en 2012."},
        {"formats/flux.json#1", "Une école rouvre à Sarrevieille", "2022-09-01", "Mathilde Roussac",
         "a rouvert jeudi.\n\ndeux classes\nun préau"},
        {"formats/flux.json#2", "Le car de 7 h 10 est maintenu", "2022-09-02", "",
         "La région a tranché"},
        {"formats/numeros.zip!journal=La Tour de guet/1998-05-12.txt",
         "Le phare de Kerlouan sera repeint", "1998-05-12", "", "40 000 francs"},
        {"formats/web.warc.gz!https://grand-vey.example/pont", "Grand-Vey : le pont reste fermé",
         "2017-02-08", "", "sous la pile nord.\n\nLes riverains"},
    };
    const std::map<std::string, Article> articles = read_samples();
    CHECK(articles.size() == std::size(expected));
    for (const Expected& e : expected) {
        CAPTURE(e.path);
        const auto found = articles.find(std::string(e.path));
        REQUIRE(found != articles.end());
        const Article& article = found->second;
        CHECK(article.title == e.title);
        CHECK((article.date ? to_iso(*article.date) : "") == e.date);
        CHECK(article.author == e.author);
        CHECK(article.language == "fr");
        CHECK_THAT(article.text, Catch::Matchers::Contains(std::string(e.passage)));
    }
}
