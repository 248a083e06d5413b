#include "indexer/readers/html/html_furniture.h"

#include "analyzers/text/unicode.h"
#include "indexer/readers/html/byline.h"
#include "indexer/readers/html/html_names.h"

#include <algorithm>
#include <array>

namespace kiosque {

namespace {

// Words of class names and ids, each compared whole; sorted, so that they can be sought by halves.
constexpr auto hints = std::to_array<std::string_view>(
    {"abo",         "abonnement",    "abonnez",     "ad",          "ads",
     "advert",      "advertisement", "alert",       "ariane",      "associated",
     "associes",    "banner",        "bio",         "biographie",  "breadcrumb",
     "breadcrumbs", "byline",        "caption",     "captions",    "carousel",
     "carrousel",   "categories",    "comment",     "commentaire", "commentaires",
     "commentlist", "comments",      "connexe",     "connexes",    "consent",
     "cookie",      "cookies",       "copyright",   "credit",      "credits",
     "diaporama",   "disqus",        "don",         "donate",      "dons",
     "feedback",    "fil",           "footer",      "footnote",    "gdpr",
     "hidden",      "keywords",      "legend",      "legende",     "login",
     "menu",        "menus",         "meta",        "metadata",    "metas",
     "modal",       "more",          "nav",         "navbar",      "navigation",
     "newsletter",  "newsletters",   "offcanvas",   "outbrain",    "overlay",
     "pager",       "pagination",    "partage",     "partager",    "paywall",
     "pied",        "player",        "poll",        "popin",       "popular",
     "populaires",  "popup",         "print",       "promo",       "promotion",
     "pub",         "publicite",     "pubs",        "rate",        "rating",
     "reading",     "recaptcha",     "recherche",   "reco",        "recommandations",
     "recommended", "regwall",       "related",     "relative",    "reseaux",
     "respond",     "rgpd",          "rubrique",    "rss",         "search",
     "share",       "shares",        "sharing",     "sidebar",     "signature",
     "signin",      "similar",       "similaires",  "skip",        "slideshow",
     "social",      "sondage",       "sponsor",     "sponsored",   "sr",
     "subscribe",   "subscription",  "suggestions", "summary",     "taboola",
     "tag",         "tags",          "teaser",      "teasers",     "toolbar",
     "trending",    "tweet",         "vote",        "warning",     "widget",
     "widgets"});

/// Beginnings of paragraphs (folded) that lead away from the article.
constexpr auto leads_away = std::to_array<std::string_view>({"a lire",
                                                             "lire aussi",
                                                             "lire egalement",
                                                             "lire la suite",
                                                             "voir aussi",
                                                             "a voir",
                                                             "a decouvrir",
                                                             "decouvrez aussi",
                                                             "sur le meme sujet",
                                                             "sur le meme theme",
                                                             "dans la meme rubrique",
                                                             "aussi sur",
                                                             "articles lies",
                                                             "articles correspondants",
                                                             "articles associes",
                                                             "pour aller plus loin",
                                                             "credits photo",
                                                             "credit photo",
                                                             "photo :",
                                                             "photo:",
                                                             "(photo",
                                                             "image illustrative",
                                                             "partager",
                                                             "partagez",
                                                             "imprimer",
                                                             "abonnez-vous",
                                                             "inscrivez-vous",
                                                             "s'abonner",
                                                             "deja abonne",
                                                             "newsletter",
                                                             "pour lire la suite",
                                                             "la suite est reservee",
                                                             "cet article est reserve",
                                                             "il vous reste",
                                                             "suivez-nous",
                                                             "retrouvez-nous",
                                                             "publicite",
                                                             "temps de lecture",
                                                             "mots-cles",
                                                             "mots cles",
                                                             "tags",
                                                             "commentaires",
                                                             "laisser un commentaire",
                                                             "tous droits reserves",
                                                             "copyright",
                                                             "(c)",
                                                             "©",
                                                             "pour acceder",
                                                             "pour continuer",
                                                             "profitez de notre",
                                                             "vous avez deja un compte",
                                                             "creer un compte",
                                                             "connectez-vous",
                                                             "ou si vous avez deja",
                                                             "la redaction vous",
                                                             "read also",
                                                             "read more",
                                                             "share",
                                                             "advertisement",
                                                             "subscribe"});

bool is_hint(std::string_view word) {
    return std::binary_search(hints.begin(), hints.end(), word);
}

/// « Par Ana Petit »: nothing but a name.
bool names_author(std::string_view line) {
    constexpr std::size_t longest = 60;  // bytes
    const std::size_t label = line.starts_with("Par ") || line.starts_with("par ") ? 4 : 0;
    return label > 0 && line.size() > label && line.size() < longest && line[label] >= 'A' &&
           line[label] <= 'Z' && line.find_first_of(".!?:;") == std::string_view::npos;
}

}  // namespace

bool is_furniture(const GumboNode& element) {
    switch (tag_of(element)) {
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_MENU:
            return true;
        default:
            break;
    }
    constexpr auto roles = std::to_array<std::string_view>(
        {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu",
         "menubar", "navigation", "search", "toolbar"});
    const std::string_view role = attribute(element, "role");
    if (std::find(roles.begin(), roles.end(), role) != roles.end()) return true;
    if (attribute(element, "aria-hidden") == "true") return true;
    const std::string_view style = attribute(element, "style");
    return style.find("display:none") != std::string_view::npos ||
           style.find("display: none") != std::string_view::npos;
}

bool hints_at_furniture(const GumboNode& element) {
    const GumboTag tag = tag_of(element);
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN) return false;
    return any_name_word(attribute(element, "class"), is_hint) ||
           any_name_word(attribute(element, "id"), is_hint);
}

bool is_furniture(const TextBlock& block) {
    constexpr std::size_t longest = 400;  // bytes; real paragraphs may begin with these words too
    if (block.text.size() > longest) return false;
    if (block.link_bytes * 10 > block.text.size() * 8 && block.text.size() < 200) return true;
    const std::string start = fold(std::string_view(block.text).substr(0, block.text.find('\n')));
    const auto first = start.find_first_not_of(" \t-:>+*|[(\"'");
    if (first == std::string::npos) return true;
    if (is_byline(block.text) || names_author(block.text)) return true;
    return std::any_of(leads_away.begin(), leads_away.end(), [&](std::string_view phrase) {
        return std::string_view(start).substr(first).starts_with(phrase) ||
               start.starts_with(phrase);
    });
}

bool opens_other_section(const TextBlock& block) {
    constexpr std::size_t longest = 60;  // bytes
    constexpr auto headings = std::to_array<std::string_view>({"les plus lus",
                                                               "les plus lues",
                                                               "les plus partages",
                                                               "les plus commentes",
                                                               "articles les plus lus",
                                                               "les articles les plus lus",
                                                               "le plus lu",
                                                               "plus d'articles",
                                                               "autres articles",
                                                               "nos autres articles",
                                                               "articles similaires",
                                                               "articles recents",
                                                               "articles recommandes",
                                                               "a la une",
                                                               "a lire ailleurs",
                                                               "a ne pas manquer",
                                                               "dans la meme categorie",
                                                               "dans la meme thematique",
                                                               "sur le meme theme",
                                                               "sur le meme sujet",
                                                               "dans la meme rubrique",
                                                               "vous aimerez aussi",
                                                               "vous pourriez aussi aimer",
                                                               "ca peut vous interesser",
                                                               "cela peut vous interesser",
                                                               "recommande pour vous",
                                                               "recommandes pour vous",
                                                               "nos recommandations",
                                                               "en ce moment",
                                                               "derniers articles",
                                                               "les derniers articles",
                                                               "dernieres actualites",
                                                               "dernieres infos",
                                                               "vos reactions",
                                                               "vos commentaires",
                                                               "reactions",
                                                               "poster un commentaire",
                                                               "ajouter un commentaire",
                                                               "laisser une reponse",
                                                               "reagir",
                                                               "notre selection",
                                                               "sujets associes",
                                                               "contenus sponsorises",
                                                               "nos newsletters",
                                                               "la newsletter",
                                                               "nos videos",
                                                               "les videos",
                                                               "nos podcasts",
                                                               "en images"});
    if (block.text.size() > longest) return false;
    std::string key = fold(block.text);
    while (!key.empty() && (key.back() == ':' || key.back() == ' ' || key.back() == '.'))
        key.pop_back();
    const auto says = [&](std::string_view words) { return key.find(words) != std::string::npos; };
    if (says("nos offres") || says("aux abonnes") || says("offre d'abonnement")) return true;
    const bool short_line = block.kind == TextBlock::Kind::heading || key.size() < 40;
    return short_line && std::find(headings.begin(), headings.end(), key) != headings.end();
}

}  // namespace kiosque
