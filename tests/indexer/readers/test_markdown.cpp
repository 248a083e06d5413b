#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Case {
    std::string_view input;
    std::string_view expected;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::markdown) == c.expected);
    }
}

}  // namespace

TEST_CASE("Markdown: front matter") {
    check({
        {"---\ntitle: Le titre\ndate: 2019-12-05\nauthor: Ana\n---\nTexte.",
         "+ f title=Le titre date=2019-12-05 author=Ana text=Texte."},
        {"---\ntitle: 'L''été'\nauthors: [Ana, Luc]\ntags: [x]\nslug: y\n---\nTexte.",
         "+ f title=L'été author=Ana, Luc text=Texte."},
        {"---\ntitle: T\nauthor:\n  name: Ana\n  mail: a@e.fr\ncategories:\n  - Monde\n---\n",
         "+ f title=T author=Ana section=Monde"},
        {"---\nid: 7\ntitle: T\nlang: en\npermalink: https://e.fr/t\nsource: Le Blog\n---\n",
         "+ f id=7 title=T source=Le Blog url=https://e.fr/t language=en"},
        {"---\r\ntitle: T\r\ndate: 2018-03-14T12:00:00Z\r\n---\r\nTexte.\r\n",
         "+ f title=T date=2018-03-14 text=Texte."},
        {"---\ntitle: >-\n  sur deux\n  lignes\n...\nTexte.",
         "+ f title=sur deux lignes text=Texte."},
        {"---\ntitle: \"Le pont\\_: fermé\\xE9\"\nauthor: { name: \"Ana\\_B\" }\n---\nTexte.",
         "+ f title=Le pont\u00A0: ferméé author=Ana\u00A0B text=Texte."},
        {"---\nTitre: T\nRUBRIQUE: Sport\nRésumé: Bref.\n---\n",
         "+ f title=T section=Sport text=Bref."},
        // What is no YAML gives what its lines say.
        {"---\ntitle: Retraites : la suite\ndate: 2019-12-05\n---\nTexte.",
         "? f the front matter is no valid YAML; what single lines say was taken\n"
         "+ f title=Retraites : la suite date=2019-12-05 text=Texte."},
        {"---\ntitle: T\nauthors: [Ana, Luc\nsource: S\n---\nTexte.",
         "? f the front matter is no valid YAML; what single lines say was taken\n"
         "+ f title=T source=S author=[Ana, Luc text=Texte."},
        {"---\ntitle: \"Ouvert\nsource: S\n---\nTexte.",
         "? f the front matter is no valid YAML; what single lines say was taken\n"
         "+ f title=Ouvert source=S text=Texte."},
        {"---\n[[[\n---\nTexte.", "+ f title=[[[ text=Texte."},
        // No front matter after all.
        {"---\n\nUn filet, puis un texte.\n\n---\nEncore.",
         "+ f text=Un filet, puis un texte.||Encore."},
        {"---\ntitle: jamais fermé\n\nTexte.",
         "? f no line ends the front matter that begins the file; it is read as text\n"
         "+ f text=title: jamais fermé||Texte."},
        {"---\n---\nTexte.", "+ f text=Texte."},
    });
}

TEST_CASE("Markdown: text without markup") {
    check({
        {"# Le *titre*\n\nTexte.", "+ f title=Le titre text=Texte."},
        {"Chapô.\n\n## Le titre\n\nTexte.", "+ f title=Le titre text=Chapô.||Texte."},
        {"---\ntitle: T\n---\n# T\n\nTexte.", "+ f title=T text=Texte."},
        {"---\ntitle: T\n---\n# Autre\n\nTexte.", "+ f title=T text=Autre||Texte."},
        {"Un **gras**, un _penché_ et ~~barré~~.", "+ f text=Un gras, un penché et barré."},
        {"[lien](http://e.fr \"t\") et ![image](i.png) fin", "+ f text=lien et fin"},
        {"Une ligne\nqui continue  \net une autre", "+ f text=Une ligne qui continue|et une autre"},
        {"- un\n- deux\n  - trois\n\n1. quatre", "+ f text=un|deux|trois|quatre"},
        {"> Une citation\n> longue", "+ f text=Une citation longue"},
        {"Du `code` et\n\n```sh\nls -l\ncd\n```\n", "+ f text=Du code et||ls -l|cd"},
        {"| a | b |\n|---|---|\n| 1 | 2 |", "+ f text=a b|1 2"},
        {"Une note[^1].\n\n[^1]: La note.", "+ f text=Une note.||La note."},
        {"<p>Du <em>HTML</em>&nbsp;brut</p>\n\n<script>non</script>Oui",
         "+ f text=Du HTML\u00A0brut||Oui"},
        {"1\\. échappé \\*rien\\* &amp; &eacute;", "+ f text=1. échappé *rien* & é"},
        {"Avant {{< figure src=\"x\" >}}après {{ x }}", "+ f text=Avant après {{ x }}"},
        {"Titre\n=====\n\nTexte", "+ f title=Titre text=Texte"},
        {"<https://e.fr>", "+ f text=https://e.fr"},
        {"", "- f no title and no text"},
    });
}

TEST_CASE("Markdown: too long to parse stays as it is") {
    const std::string long_text = "*a* " + std::string(1'000'000, 'a');
    CHECK(read_dump(long_text, Format::markdown) == "+ f text=" + long_text);
}

TEST_CASE("Markdown: front matter in TOML") {
    check({
        {"+++\ntitle = \"Le titre\"\ndate = 2019-12-05\nauthor = 'Ana'\n+++\nTexte.",
         "+ f title=Le titre date=2019-12-05 author=Ana text=Texte."},
        {"+++\r\ntitle = 'T'\r\ndate = 2018-03-14T23:30:00Z\r\n+++\r\nTexte.\r\n",
         "+ f title=T date=2018-03-15 text=Texte."},
        {"+++\ntitle = 'T'\nauthors = ['Ana', 'Luc']\nweight = 3\nid = 12\n+++\n",
         "+ f id=12 title=T author=Ana, Luc"},
        {"+++\ntitle = 'T'\ndate = '2020-02-29'\n[taxonomies]\ncategories = ['Monde']\n"
         "[extra]\nauthor = { name = 'Ana', mail = 'a@e.fr' }\n+++\nTexte.",
         "+ f title=T date=2020-02-29 author=Ana section=Monde text=Texte."},
        {"+++\ntitle = '''\nsur\nlignes'''\n+++\nTexte.", "+ f title=sur lignes text=Texte."},
        {"+++\ntitle = Sans guillemets\ndate = 2019-12-05\n+++\nTexte.",
         "? f the front matter is no valid TOML; what single lines say was taken\n"
         "+ f title=Sans guillemets date=2019-12-05 text=Texte."},
        {"+++\n+++\nTexte.", "+ f text=Texte."},
        {"+++\ntitle = 'jamais fermé'\n\nTexte.", "+ f text=+++ title = 'jamais fermé'||Texte."},
    });
    CHECK(detect_format("+++\ntitle = 'T'\n+++\nx", "f.txt") == Format::markdown);
    CHECK(detect_format("+++\n[extra]\na = 1\n+++\nx", "f") == Format::markdown);
    CHECK(detect_format("+++\nUn filet\n+++\nx", "f") == Format::plain_text);
}
