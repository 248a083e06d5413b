#include "analyzers/article_analyzer.h"
#include "analyzers/workspace.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// "person Anne Valdec: Anne Valdec, Valdec; company …", in the order of first mention.
std::string mentions(const std::string& text) {
    static const ArticleAnalyzer analyzer = make_article_analyzer();
    static Workspace workspace;
    Article article;
    article.text = text;
    Analysis analysis;
    analyzer.analyze(article, workspace, analysis);
    std::string dump;
    for (const Entity& entity : analysis.entities) {
        dump += (dump.empty() ? "" : "; ") + std::string(to_string(entity.kind)) + ' ';
        dump += entity.name + ": ";
        for (const Mention& mention : entity.mentions) {
            if (&mention != &entity.mentions.front()) dump += ", ";
            dump += slice(article.text, mention.span);
        }
    }
    return dump;
}

}  // namespace

TEST_CASE("short forms join the full name, and no other") {
    const struct {
        const char *text, *entities;
    } cases[] = {
        {"Le ministre Jean-Luc Valdec a parlé. J.-L. Valdec est parti. M. Valdec reviendra.",
         "person Jean-Luc Valdec: Jean-Luc Valdec, J.-L. Valdec, Valdec"},
        {"Le maire, Pierre Chambord-Vigne, sourit. P. Chambord-Vigne est élu.",
         "person Pierre Chambord-Vigne: Pierre Chambord-Vigne, P. Chambord-Vigne"},
        {"Le député Marc Valdec et la sénatrice Claire Valdec sont venus. M. Valdec a parlé. "
         "Mme Valdec a ri.",
         "person Marc Valdec: Marc Valdec, Valdec; person Claire Valdec: Claire Valdec, Valdec"},
        {"Hier, François Valdec a plaidé. Mme Valdec se tait.",
         "person François Valdec: François Valdec; person Valdec: Valdec"},
        {"La chanteuse Justine Weylandt est à Lyon. Justine Weylant y reste.",
         "person Justine Weylandt: Justine Weylandt, Justine Weylant; place Lyon: Lyon"},
        {"La Confédération générale des vignerons (CGV) proteste. La CGV se retire.",
         "organisation Confédération générale des vignerons: "
         "Confédération générale des vignerons, CGV, CGV"},
        {"La C.G.T. appelle à la grève. La CGT a voté.", "organisation CGT: C.G.T., CGT"},
        {"Les salariés de l’usine VX&T de Lyon occupent le site de VX&T.",
         "company VX&T: VX&T, VX&T; place Lyon: Lyon"},
        {"Il pleut à Clairval-en-Auge depuis hier.", "place Clairval-en-Auge: Clairval-en-Auge"},
        {"Une fête à Saint-Martin-le-Vinoux.",
         "place Saint-Martin-le-Vinoux: Saint-Martin-le-Vinoux"},
    };
    for (const auto& c : cases) {
        INFO(c.text);
        CHECK(mentions(c.text) == c.entities);
    }
}
