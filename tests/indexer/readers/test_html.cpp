#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

const std::string prose_1 =
    "Le conseil municipal a voté hier soir la rénovation de la halle, que les commerçants "
    "attendaient depuis dix ans.";
const std::string prose_2 =
    "Les travaux commenceront au printemps et dureront deux ans, selon la maire, qui promet un "
    "marché provisoire.";

/// A page around two paragraphs, with `head` in its head, `above` and `below` around the article.
std::string page(const std::string& head, const std::string& above = "",
                 const std::string& below = "") {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + above +
           "<div class=\"content\"><p>" + prose_1 + "</p><p>" + prose_2 + "</p></div>" + below +
           "</body></html>";
}

Article read_page(const std::string& html) {
    const std::vector<Article> articles = read_all(html, "page.html");
    REQUIRE(articles.size() == 1);
    return articles.front();
}

std::string iso(const Article& article) {
    return article.date ? to_iso(*article.date) : "";
}

}  // namespace

TEST_CASE("HTML: what surrounds the article is left out") {
    const std::string body = prose_1 + "\n\n" + prose_2;
    const char* const around[] = {
        "<nav><ul><li><a href=/>Accueil</a><li><a href=/m>Monde et toutes ses dépêches, en "
        "continu</a></ul></nav>",
        "<header><a href=/>Le Journal</a></header>",
        "<footer><p>Tous droits réservés. Le Journal est édité par la société du Journal, au "
        "capital de mille euros.</p></footer>",
        "<aside><p>Un encadré qui n’a rien à voir avec l’article, mais qui est assez long pour "
        "passer pour de la prose.</p></aside>",
        "<div class=\"cookie-banner\"><p>Nous utilisons des cookies pour mesurer l’audience et "
        "vous proposer des contenus adaptés.</p></div>",
        "<div id=comments><p>Quelle honte, voilà dix ans que cela traîne et on nous promet encore "
        "deux ans de travaux, merci bien !</p></div>",
        "<div class=relatedArticles><p>La halle de la ville voisine a rouvert samedi devant une "
        "foule nombreuse, après trois ans.</p></div>",
        "<p>À lire aussi : <a href=/x>La halle voisine a rouvert</a></p>",
        "<p><b>Lire aussi</b> <a href=/x>La halle voisine a rouvert</a></p>",
        "<figure><img src=x><figcaption>La halle, vue de la place, un jour de marché, avant les "
        "travaux. Photo d’archives</figcaption></figure>",
        "<ul><li><a href=/1>Une première nouvelle</a></li><li><a href=/2>Une "
        "deuxième</a></li></ul>",
        "<form><p>Inscrivez-vous à notre lettre, vous recevrez chaque matin l’essentiel de "
        "l’actualité de votre commune.</p></form>",
        "<div role=dialog><p>Voulez-vous recevoir nos notifications ? Vous pourrez changer d’avis "
        "à tout moment dans les réglages.</p></div>",
        "<div style=\"display: none\"><p>Un texte caché que personne ne voit, et qui ne doit donc "
        "pas se retrouver dans l’index.</p></div>",
        "<script>var texte = 'un script assez long pour passer pour de la prose, si l’on n’y prend "
        "pas garde, voilà';</script>",
        "<!-- un commentaire assez long pour passer pour de la prose, si l’on n’y prend pas garde, "
        "voilà qui est dit -->",
    };
    for (const char* const furniture : around) {
        CAPTURE(furniture);
        CHECK(read_page(page("<title>T</title>", furniture, furniture)).text == body);
    }
}

TEST_CASE("HTML: standfirst, headings, lists and line breaks stay") {
    const Article article = read_page(
        "<html><body><nav>Menu</nav><h1>La halle</h1><div class=lead><p>Le marché couvert sera "
        "rénové, après dix ans d’attente "
        "et de querelles entre la ville et la région.</p></div><div class=share>Partager</div><div "
        "class=body><p>" +
        prose_1 + "</p><h2>Deux ans</h2><p>" + prose_2 +
        "<br>Et voilà.</p><ul><li>Un</li><li>Deux</li></ul><h3>À voir</h3></div></body></html>");
    CHECK(article.title == "La halle");
    CHECK(article.text ==
          "Le marché couvert sera rénové, après dix ans d’attente et de querelles entre la ville "
          "et la région.\n\n" +
              prose_1 + "\n\nDeux ans\n\n" + prose_2 + "\nEt voilà.\n\nUn\nDeux");
}

TEST_CASE("HTML: hints yield where nothing else is left") {  // a short article among much furniture
                                                             // keeps them
    const std::string ticker =
        "<html><body><div class=live-comments><p>" + prose_1 + "</p></div></body></html>";
    CHECK(read_page(ticker).text == prose_1);
    const std::string form = "<html><body><form><div class=menu>Menu</div><div><p>" + prose_1 +
                             "</p><p>" + prose_1 + prose_2 + prose_2 +
                             "</p></div></form></body></html>";
    CHECK(read_page(form).text == prose_1 + "\n\n" + prose_1 + prose_2 + prose_2);
}

TEST_CASE("HTML: metadata from JSON-LD") {
    const Article article =
        read_page(page(R"(<title>Autre | Le Journal</title><script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Le Journal"},
         {"@type":["NewsArticle"],"headline":"La halle rénovée","datePublished":"2021-03-04T08:00:00+01:00",
          "author":[{"@type":"Person","name":"Ana Petit"},{"@id":"#luc"}],"articleSection":"Ville","inLanguage":"fr-FR",
          "url":"https://journal.example/halle","publisher":{"@type":"Organization","name":"Le Journal"}},
         {"@id":"#luc","@type":"Person","name":"Luc Noir"}]}</script>)"));
    CHECK(article.title == "La halle rénovée");
    CHECK(iso(article) == "2021-03-04");
    CHECK(article.date_from == DateOrigin::metadata);
    CHECK(article.author == "Ana Petit, Luc Noir");
    CHECK(article.section == "Ville");
    CHECK(article.source == "Le Journal");
    CHECK(article.url == "https://journal.example/halle");
    CHECK(article.id == article.url);
    CHECK(article.text == prose_1 + "\n\n" + prose_2);
}

TEST_CASE("HTML: an author elsewhere in the graph") {
    const Article article = read_page(page(R"(<script type="application/ld+json">[
        {"@type":"BlogPosting","headline":"T","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ana Petit"}]</script>)"));
    CHECK(article.author == "Ana Petit");
}

TEST_CASE("HTML: metadata from meta elements") {
    const Article article = read_page(page(
        R"(<html lang=en><title>X</title><link rel=canonical href="https://www.journal.example/a">
        <meta property="og:title" content="La halle - Le Journal"><meta property="og:site_name" content="Le Journal">
        <meta property="article:published_time" content="2021-03-04T23:30:00Z"><meta property="article:section" content="Ville">
        <meta name="author" content="Ana Petit"><meta property="og:locale" content="fr_FR">)"));
    CHECK(article.title == "La halle");
    CHECK(iso(article) == "2021-03-05");  // in Paris
    CHECK(article.section == "Ville");
    CHECK(article.author == "Ana Petit");
    CHECK(article.source == "Le Journal");
    CHECK(article.language == "fr");
    CHECK(article.url == "https://www.journal.example/a");
}

TEST_CASE("HTML: metadata from what the reader sees") {
    struct Case {
        std::string above;
        std::string_view title, author, date;
    };
    const Case cases[] = {
        {"<h1>La halle</h1><p class=byline>Par <a rel=author>Ana Petit</a></p><time "
         "datetime=\"2021-03-04T10:00\">hier</time>",
         "La halle", "Ana Petit", "2021-03-04"},
        {"<p class=date>1er mai 2024</p><h1>La halle</h1><span class=published>Publié le 4 mars "
         "2021 à 10 h</span>",
         "La halle", "", "2021-03-04"},
        {"<p class=date>4 mars 2021</p><h1>La halle</h1>", "La halle", "", "2021-03-04"},
        {"<h1>La halle</h1><div class=authors>, par Ana Petit</div>", "La halle", "Ana Petit", ""},
        {"<h1>La halle</h1><div class=relatedArticle><span class=author>Luc "
         "Noir</span><time>2019-01-01</time></div>",
         "La halle", "", ""},
        {"<h1>La halle</h1><time class=updated>2022-01-01</time>", "La halle", "", ""},
        {"<h1>La halle</h1><span itemprop=author>Auteur : Ana Petit</span><meta "
         "itemprop=datePublished content=2021-03-04>",
         "La halle", "Ana Petit", "2021-03-04"},
        {"<h1>La halle</h1><p>Le marché que la ville avait inauguré un matin de pluie, le <time "
         "datetime=1944-06-06>6 juin 1944</time>, rouvre après trois ans de travaux.</p>",
         "La halle", "", ""},
        {"<h1>La halle</h1><p>Le marché que la ville avait inauguré un matin de pluie, <b>le <time "
         "datetime=1944-06-06>6 juin 1944</time></b>, rouvre après "
         "trois ans.</p><p><time>4 mars 2021</time></p>",
         "La halle", "", "2021-03-04"},
        {"<h1>La halle</h1><p>La ville rouvre enfin le marché où nous allions tous, écrivait "
         "Jeanne "
         "le <time pubdate datetime=2021-03-04>4 mars</time>, au bout de trois ans.</p>",
         "La halle", "", "2021-03-04"},
        {"<h1>La halle</h1><p>Par la rédaction, <time>4 mars 2021</time>, 10 h</p>", "La halle", "",
         "2021-03-04"},
        {"<h1>La halle</h1><span class=author>https://twitter.com/ana</span>", "La halle", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.above);
        const Article article = read_page(page("<title>La halle | Le Journal</title>", c.above));
        CHECK(article.title == c.title);
        CHECK(article.author == c.author);
        CHECK(iso(article) == c.date);
    }
}

TEST_CASE("HTML: the site's name leaves the title") {
    const auto title = [](const std::string& text, const std::string& site) {
        return read_page(page("<title>" + text + "</title><meta property=og:site_name content=\"" +
                              site + "\">"))
            .title;
    };
    CHECK(title("La halle | Le Journal", "Le Journal") == "La halle");
    CHECK(title("La halle - Gazette", "Gazette.fr") == "La halle");
    CHECK(title("La halle – Journal - Le site", "Journal - Le site") == "La halle");
    CHECK(title("La halle - rénovée", "Le Journal") == "La halle - rénovée");
    CHECK(title("Le Journal", "Le Journal") == "Le Journal");
}

TEST_CASE("HTML: encodings") {
    const std::string utf8 =
        "<html><head><meta charset=utf-8></head><body><h1>L’été</h1></body></html>";
    CHECK(read_page(utf8).title == "L’été");
    CHECK(read_page("<html><head><meta http-equiv=Content-Type content=\"text/html; "
                    "charset=iso-8859-1\"></head><body><h1>L\x92\xE9t\xE9</h1>")
              .title == "L’été");
    CHECK(read_page("<html><head><meta charset=macintosh></head><body><h1>\x8Et\x8E</h1>").title ==
          "été");
    CHECK(read_page("<html><body><h1>\xC9t\xE9 fran\xE7"
                    "ais</h1>")
              .title == "Été français");
    CHECK(read_page("<html><head><meta charset=iso-8859-1></head><body><h1>Été</h1>").title ==
          "Été");  // it lies
    CHECK(read_page("<html><head><meta charset=x-unknown></head><body><h1>\xE9t\xE9</h1>").title ==
          "été");
}

TEST_CASE("HTML: text that only JSON-LD has") {
    const Article article =
        read_page(R"(<html><body><p>Chargement…</p><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"T","articleBody":"Le texte entier, que la page ne montre pas."}</script></body></html>)");
    CHECK(article.text == "Le texte entier, que la page ne montre pas.");
}

TEST_CASE("HTML: a newspaper's page with everything around the article") {
    const Article article = read_page(
        R"html(<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le tramway déraille | Ville Matin</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Ville Matin","url":"https://vm.example"},{"@type":"BreadcrumbList","itemListElement":[]},{"@type":["NewsArticle","Article"],"headline":"Le tramway d&eacute;raille","datePublished":"2021-03-04T22:30:00Z","author":[{"@type":"Person","@id":"#p1"},{"@type":"Person","name":"Luc Noir"}],"publisher":{"@id":"#org"},"articleSection":["Transports","Une"],"mainEntityOfPage":"https://vm.example/tram"},{"@type":"Person","@id":"#p1","name":"Ana Petit"},{"@type":"Organization","@id":"#org","name":"Ville Matin"}]}</script></head>
<body><header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/s">Sports</a></li></ul></nav></header>
<main><article><h1>Le tramway déraille</h1><p class="chapo">Trois rames sont sorties de la voie mercredi soir, sans faire de blessé grave, selon la régie.</p>
<div class="share-buttons"><a>Facebook</a><a>Twitter</a></div>
<p>La première rame a quitté la voie place du Marché, à 19 h 40. Les passagers ont été évacués dans le calme par les pompiers de la caserne voisine.</p>
<p><strong>Lire aussi :</strong> <a href="/x">Le métro en grève</a></p>
<h2>Une enquête ouverte</h2>
<p>La régie a ouvert une enquête interne.</p>
<blockquote><p>« On n'a jamais vu ça », dit un conducteur.</p></blockquote>
<ul><li>ligne A : arrêtée</li><li>ligne B : reprise jeudi</li></ul>
<table><tr><th>Ligne</th><th>État</th></tr><tr><td>A</td><td>arrêtée</td></tr></table>
<div class="paywall">Il vous reste 60% de cet article à lire. Abonnez-vous.</div>
</article>
<section id="comments"><h3>Commentaires</h3><div class="comment"><p>Jean : c'est toujours la même chose dans cette ville, on ne peut plus compter sur rien du tout.</p></div></section>
<aside><h3>À lire aussi</h3><ul><li><a href="/1">Un titre assez long pour être pris pour un paragraphe du texte principal de cette page</a></li></ul></aside></main>
<div id="cookie-consent"><p>Nous utilisons des cookies pour améliorer votre expérience et mesurer notre audience. Vous pouvez accepter ou refuser à tout moment.</p></div>
<footer><p>© 2021 Ville Matin. Tous droits réservés.</p></footer></body></html>
)html");
    CHECK(article.title == "Le tramway déraille");
    CHECK(article.author == "Ana Petit, Luc Noir");
    CHECK(article.source == "Ville Matin");
    CHECK(article.url == "https://vm.example/tram");
    CHECK(article.section == "Transports, Une");
    CHECK(iso(article) == "2021-03-04");
    CHECK(article.text ==
          "Trois rames sont sorties de la voie mercredi soir, sans faire de blessé grave, selon la "
          "régie.\n\nLa première rame a quitté la voie place du Marché, à 19 h 40. Les passagers "
          "ont été évacués dans le calme par les pompiers de la caserne voisine.\n\nUne enquête "
          "ouverte\n\nLa régie a ouvert une enquête interne.\n\n« On n'a jamais vu ça », dit un "
          "conducteur.\n\nligne A : arrêtée\nligne B : reprise jeudi\nLigne État\nA arrêtée");
}

TEST_CASE("HTML: a page of divisions without a word for machines") {
    const Article article = read_page(
        R"html(<html><head><title>Budget : le maire tranche - La Gazette de Vaud</title><meta property="og:title" content="Budget : le maire tranche"><meta name="author" content="La Gazette"></head>
<body><div id="wrap"><div class="top"><a href="/">Une</a> <a href="/eco">Éco</a></div>
<div class="content"><h1>Budget : le maire tranche</h1><div class="infos">Par <a rel="author" href="/auteur/12">Élise Vernet</a>, publié le 3 février 2015 à 18h12, mis à jour le 4 février 2015</div>
<div class="texte">Le maire a présenté lundi un budget en baisse de 3 %.<br><br>« Nous n'avons pas le choix », a-t-il expliqué devant un conseil clairsemé, en citant la dotation de l'État, qui recule pour la quatrième année.<br><br>L'opposition, elle, dénonce des coupes dans les écoles et promet de voter contre le texte, article par article.</div>
<div class="newsletter">Recevez notre lettre chaque matin dans votre boîte.</div>
<div class="most-read"><h3>Les plus lus</h3><p>1. Incendie dans une scierie de la vallée, deux pompiers légèrement blessés par la fumée dans la nuit.</p><p>2. La piscine rouvre ses portes après dix-huit mois de travaux et une facture qui a doublé.</p></div></div></div></body></html>
)html");
    CHECK(article.title == "Budget : le maire tranche");
    CHECK(article.author == "Élise Vernet");
    CHECK(article.source == "La Gazette de Vaud");
    CHECK(iso(article) == "2015-02-03");
    CHECK(article.text.starts_with("Le maire a présenté lundi"));
    CHECK(article.text.ends_with("article par article."));
}

TEST_CASE("HTML: microdata; short paragraphs beside a long one") {
    const Article article = read_page(
        R"html(<html><body itemscope itemtype="http://schema.org/NewsArticle"><div class="headline" itemprop="headline">Une usine de vélos s'installe à Ambérieu</div><span itemprop="author" itemscope><span itemprop="name">Paul Mercier</span></span> <time itemprop="datePublished" datetime="2019-06-30">30 juin</time>
<div itemprop="articleBody"><p>Une usine de vélos électriques ouvrira à Ambérieu en septembre.</p><p>Quarante emplois sont promis, dont la moitié réservés à d'anciens salariés de la fonderie voisine, fermée en 2017.</p><figure><img src="a.jpg"><figcaption>Le futur site. Photo PM</figcaption></figure><p>La région apporte 2 millions.</p></div>
<div class="encart"><p><a href="/a">Tous nos articles sur l'industrie dans le département et la région à retrouver ici</a></p></div></body></html>
)html");
    CHECK(article.title == "Une usine de vélos s'installe à Ambérieu");
    CHECK(article.author == "Paul Mercier");
    CHECK(iso(article) == "2019-06-30");
    CHECK(article.text.starts_with("Une usine de vélos électriques"));
    CHECK(article.text.ends_with("La région apporte 2 millions."));
}

TEST_CASE("HTML: a paper put online the evening before bears its own date") {
    const auto dated = [](std::string_view stored, std::string_view shown) {
        return iso(read_page("<meta property=\"article:published_time\" content=\"" +
                             std::string(stored) + "\"><h1>T</h1><div class=date>" +
                             std::string(shown) + "</div><p>" + prose_1 + "</p>"));
    };
    CHECK(dated("2019-12-09T19:00:49+01:00", "mardi 10.12.19") == "2019-12-10");
    CHECK(dated("2019-12-09T19:00:49+01:00", "10 décembre 2019") == "2019-12-10");
    CHECK(dated("2019-12-09T09:00:49+01:00", "10.12.2019") == "2019-12-09");
    CHECK(dated("2019-12-09T19:00:49+01:00", "12.12.2019") == "2019-12-09");
}

TEST_CASE("HTML: dates of no calendar and dates that contradict each other are told") {
    const auto told = [](const std::string& head, const std::string& above) {
        const std::string dump = read_dump(page(head, above), Format::html);
        return dump.starts_with("? ") ? dump.substr(0, dump.find('\n')) : "nothing";
    };
    CHECK(told("", "<h1>T</h1><time datetime=\"2019-02-30\">samedi</time>") ==
          "? f the date \"2019-02-30\" does not exist");
    CHECK(told("", "<h1>T</h1><p class=date>31 avril 2019</p>") ==
          "? f the date \"31 avril 2019\" does not exist");
    CHECK(told("", "<h1>T</h1><time>2019-02-28</time>") == "nothing");
    const std::string published =
        "<meta property=\"article:published_time\" content=\"2018-01-01T10:00\">";
    const auto linked = [](const std::string& day) {
        return "<script "
               "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"" +
               day + "\"}</script>";
    };
    CHECK(told(published + linked("2012-05-05"), "<h1>T</h1>") ==
          "? f the record dates it 2018-01-01, but elsewhere 2012-05-05; the former counts");
    CHECK(told(published + linked("2018-01-02"), "<h1>T</h1>") == "nothing");
}

TEST_CASE("HTML: a paragraph that the page repeats comes once") {
    CHECK(read_page("<h1>T</h1><p>" + prose_1 + "</p><p>" + prose_2 + "</p><p>" + prose_1 + "</p>")
              .text == prose_1 + "\n\n" + prose_2);
}

TEST_CASE("HTML: labels above the text, names of authors and offers go") {
    CHECK(read_page(
              "<h1>T</h1><div><span>mardi 10.12.19</span><p>Société</p><p>Par Ana Petit</p><p>" +
              prose_1 + "</p><p>Par Luc Noir</p><p>" + prose_2 +
              "</p><h3>Découvrez nos offres !</h3><p>Un mois pour un euro, puis neuf euros par "
              "mois, sans engagement de durée et avec toutes les archives du journal.</p>"
              "<h3>Nos vidéos</h3><p>" +
              prose_2 + " Bis.</p></div>")
              .text == prose_1 + "\n\n" + prose_2);
}
