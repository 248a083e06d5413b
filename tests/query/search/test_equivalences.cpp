// What users type and what articles write for the same thing, from the query to the hit. Rows are
// the article's text, what finds it, and what must not.
#include "query/search/searcher.h"
#include "tests/query/archives/tiny_archive.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Row {
    std::string_view text;
    std::vector<std::string_view> finds;
    std::vector<std::string_view> misses;
};

// clang-format off
const std::vector<Row> rows{
    // apostrophes and elision
    {"l’avocat plaide", {"avocat", "l'avocat", "l’avocat", "L´AVOCAT", "lʼavocat", "avocats"}, {"lavocat"}},
    {"qu'Hélène arrive", {"Hélène", "qu’Hélène", "helene", "d'Hélène"}, {}},
    {"jusqu'alors muet", {"jusqu'alors", "JUSQU’ALORS"}, {}},
    {"aujourd'hui", {"aujourd'hui", "aujourd’hui", "AUJOURD'HUI", "aujourdhui"}, {"hui"}},
    {"le prud'homme", {"prud'homme", "prud’hommes", "prudhomme", "PRUD'HOMME"}, {"homme"}},
    {"un entr'acte", {"entracte", "entr’acte"}, {"acte"}},
    {"la presqu'île", {"presqu'île", "presqu’ile", "PRESQU'ILE"}, {}},
    {"sa grand'mère", {"grand-mère", "grand'mère", "grand-mere"}, {}},
    {"chef-d’œuvre", {"chef-d'oeuvre", "œuvre", "chef", "chef d'œuvre"}, {}},
    // clitics
    {"dit-elle enfin", {"dit", "dit-elle"}, {"ditelle"}},
    {"où va-t-il ?", {"va", "va-t-il"}, {"vatil"}},
    {"va-t'en vite", {"va", "va-t'en", "va-t’en"}, {}},
    {"donne-le-moi", {"donne", "donne-le-moi", "donner"}, {}},
    // compounds
    {"le week-end", {"week-end", "weekend", "week end", "WEEK-END"}, {}},
    {"un weekend", {"week-end", "weekend"}, {}},
    {"porte-monnaie", {"porte-monnaie", "portemonnaie", "porte monnaie"}, {}},
    {"l'avocat-conseil", {"avocat", "conseil", "avocat-conseil", "avocat conseil"}, {}},
    {"Jean-Luc Durand", {"Jean-Luc", "jean luc", "jeanluc"}, {}},
    {"auto‑école", {"auto-école", "autoécole", "auto école", "AUTO-ECOLE"}, {}},
    // acronyms
    {"la S.N.C.F.", {"SNCF", "S.N.C.F.", "sncf"}, {}},
    {"la SNCF", {"S.N.C.F.", "S.N.C.F", "sncf"}, {}},
    {"à l’O.N.U.", {"ONU", "l'ONU", "O.N.U."}, {}},
    {"les U.S.A.", {"USA", "U.S.A"}, {}},
    // ligatures and old letters
    {"le cœur", {"coeur", "cœur", "CŒUR", "COEUR"}, {}},
    {"Æsope", {"aesope", "æsope"}, {}},
    {"le ſire", {"sire"}, {}},
    {"la ﬁn", {"fin"}, {}},
    {"cou\u00ADteau", {"couteau"}, {}},
    {"gouver-\nnement", {"gouvernement"}, {}},
    // accents, capitals
    {"les élections", {"élections", "elections", "ÉLECTIONS", "ELECTIONS", "élection"}, {}},
    {"LES ELECTIONS", {"élections", "elections"}, {}},
    {"E\u0301lysée", {"Élysée", "elysee"}, {}},
    {"congrès", {"congrès", "congres", "CONGRÈS"}, {"congrés"}},
    {"le péché", {"péché", "peche"}, {"pêche", "pêcher"}},
    {"la pêche", {"pêche", "peche", "PECHE"}, {"péché"}},
    {"un marché", {"marché", "marche", "MARCHE"}, {}},
    {"l'Elysée", {"Élysée", "elysee", "Elysée", "ÉLYSÉE", "ELYSEE"}, {}},
    {"l’Élysée", {"Élysée", "elysee", "Elysée", "ELYSEE"}, {}},
    {"L’ELYSEE", {"Élysée", "elysee", "Elysée"}, {}},
    {"les Etats", {"État", "etat", "états"}, {}},
    {"l’Éthiopie", {"ethiopie", "Ethiopie", "ÉTHIOPIE"}, {}},
    {"la marée noire", {"marée", "maree", "MARÉES"}, {"mars", "Marie", "mari"}},
    {"en Vendée", {"vendee", "VENDÉE"}, {"vend", "vendu"}},
    {"l’armée", {"armee", "armées", "ARMEES"}, {"armes", "arme"}},
    {"au mois de mars", {"mars"}, {"marée", "maree"}},
    {"Marie vend", {"marie", "vend"}, {"marée", "Vendée", "vendee"}},
    {"l’entrée du port", {"entree", "ENTREE", "entrées"}, {}},
    {"entre eux", {"entre"}, {"entrée", "entree"}},
    {"elle est arrivée", {"arrivee", "arrivé", "arriver"}, {}},
    // 1990
    {"connaître", {"connaître", "connaitre", "CONNAITRE"}, {}},
    {"connaitre", {"connaître", "connaitre"}, {}},
    {"il connaît", {"connait", "connaît"}, {"con"}},
    {"l’oignon", {"ognon", "oignon", "oignons"}, {}},
    {"l’ognon", {"oignon", "ognons"}, {}},
    {"l’événement", {"évènement", "événements", "evenement"}, {}},
    {"un évènement", {"événement", "evenements"}, {}},
    {"le nénufar", {"nénuphar", "nenuphars"}, {}},
    {"en août", {"aout", "août"}, {}},
    {"le gout", {"goût", "gouts"}, {}},
    {"l’entraîneur", {"entraineur", "entraîneurs"}, {}},
    {"la réglementation", {"règlementation", "reglementation"}, {}},
    {"la sècheresse", {"sécheresse", "secheresse"}, {}},
    {"une voix ambigüe", {"ambiguë", "ambigue"}, {}},
    {"un charriot", {"chariot", "chariots"}, {}},
    {"le révolver", {"revolver", "revolvers"}, {}},
    {"il cèdera", {"cédera", "cedera"}, {}},
    {"il ruissèle", {"ruisselle", "ruisseler"}, {}},
    {"imbécilité", {"imbécillité"}, {}},
    {"mûr", {"mûr", "mur"}, {}},
    {"un mur", {"mur", "murs"}, {"jeûne"}},
    {"le jeûne", {"jeûne", "jeûner"}, {}},
    {"il est dû", {"dû"}, {}},
    // what Snowball tears apart
    {"le français", {"française", "Françaises", "francais", "FRANÇAIS"}, {"franc"}},
    {"une Anglaise", {"anglais", "ANGLAISES"}, {}},
    {"les journaux", {"journal", "JOURNAUX", "journaux"}, {}},
    {"le travail", {"travaux"}, {}},
    {"des vitraux", {"vitrail"}, {}},
    {"les yeux", {"œil", "oeil"}, {}},
    {"les lieux", {"lieu"}, {}},
    {"un jeu", {"jeux", "JEUX"}, {}},
    {"des genoux", {"genou"}, {}},
    {"ses cheveux", {"cheveu"}, {}},
    {"les enjeux", {"enjeu"}, {}},
    {"nos vœux", {"voeu", "vœu", "voeux"}, {}},
    {"messieurs", {"monsieur"}, {}},
    {"une vieille", {"vieux", "vieil"}, {}},
    {"dix euros", {"euro", "EUROS"}, {}},
    // numbers
    {"2,78 litres", {"2,78", "2.78"}, {"278"}},
    {"10 000 voix", {"10000", "10 000", "10.000", "10\u00A0000", "10\u202F000"}, {}},
    {"10\u202F000 voix", {"10000", "10 000"}, {"10"}},
    {"le 1er mai", {"1er", "1ère", "1ᵉʳ"}, {}},
    {"au XIXe siècle", {"XIXe", "19e", "XIXᵉ", "19ème", "xixe"}, {}},
    {"François Ier", {"1er", "Ier"}, {}},
    {"2ème tour", {"2e", "2nd"}, {}},
    {"20 % des voix", {"20%", "20 %", "%"}, {}},
    {"5 € par jour", {"5€", "5 euros", "euro"}, {}},
    {"3 $", {"dollar", "3 dollars", "$3"}, {}},
    // names with signs
    {"du C++", {"C++", "c++"}, {"C#"}},
    {"chez H&M", {"H&M", "h&m"}, {}},
    {"chez AT&T", {"AT&T"}, {}},
    {"sur Canal+", {"Canal+", "Canal plus", "canal"}, {}},
    {"de @jean_dupont", {"@jean_dupont", "jean dupont", "dupont"}, {}},
    {"#MotDièse", {"#motdièse", "mot dièse", "MotDièse", "motdiese", "dièse"}, {}},
    {"#BFMBusiness", {"bfm", "business", "bfmbusiness"}, {}},
    {"#JeSuisCharlie", {"charlie", "jesuischarlie", "#jesuischarlie"}, {}},
    {"https://www.exemple.fr/une", {"exemple.fr", "exemple.fr/une", "exemple"}, {}},
    {"marie@exemple.fr", {"marie@exemple.fr", "exemple.fr", "marie"}, {}},
    // camel case
    {"chez OpenAI", {"OpenAI", "Open AI", "openai", "OPENAI"}, {}},
    {"chez Open AI", {"OpenAI", "Open AI", "open ai"}, {}},
    {"l'US Open", {"open"}, {"OpenAI", "openai", "Open AI"}},
    {"sur YouTube", {"YouTube", "youtube", "You Tube"}, {}},
    {"sur Youtube", {"YouTube", "youtube"}, {}},
    // stop words alone, as phrases
    {"être ou ne pas être", {"\"être ou ne pas être\"", "\"ne pas être\"", "être"}, {"\"pas ne être\""}},
    {"à la une du journal", {"\"à la une\"", "«à la une»", "“a la une”"}, {"\"la une à\""}},
};
// clang-format on

bool found(Archive& archive, std::string_view query, const std::string& id) {
    Selection selection;
    selection.query = query;
    Page page;
    page.limit = std::nullopt;
    const Results results = search(archive, selection, page, {}, false);
    return results.exact &&
           std::ranges::any_of(results.hits, [&](const Hit& hit) { return hit.id == id; });
}

}  // namespace

TEST_CASE("a word is found as people type it, and nothing else is") {
    std::vector<TinyArchive::Entry> entries;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Article article;
        article.id = "a" + std::to_string(i);
        article.text = rows[i].text;
        entries.push_back({article, {}});
    }
    const TinyArchive tiny(entries);
    Archive archive = tiny.open();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::string_view query : rows[i].finds) {
            CAPTURE(rows[i].text, query);
            CHECK(found(archive, query, entries[i].article.id));
        }
        for (const std::string_view query : rows[i].misses) {
            CAPTURE(rows[i].text, query);
            CHECK_FALSE(found(archive, query, entries[i].article.id));
        }
    }
}
