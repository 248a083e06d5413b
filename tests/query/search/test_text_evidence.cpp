#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "query/search/ranking/text_evidence.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// The evidence of one kind; every word weighs 1.
double evidence(Evidence kind, std::string_view query, std::string_view title,
                std::string_view text) {
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    std::vector<RankedWord> words;
    for (const QueryWord& word : analyse_words(analyzer, workspace, query, Node::Match::stem))
        if (!word.stop) words.push_back({word, word.position, 1});
    return EvidenceReader(analyzer, workspace, words)
        .read(title, text)[static_cast<std::size_t>(kind)];
}

}  // namespace

TEST_CASE("the text of an article as evidence for a query") {
    struct Case {
        Evidence kind;
        std::string_view query;
        std::string_view more;  ///< the text that has more of it
        std::string_view less;
    };
    const std::vector<Case> cases{
        {Evidence::exact, "élections", "Les élections approchent.", "L’élection approche."},
        {Evidence::exact, "marche", "Elle marche.", "Elle marché."},
        {Evidence::written, "Rose", "Rose arrive.", "La rose arrive."},
        {Evidence::adjacent, "conseil municipal", "le conseil municipal siège",
         "le municipal conseil siège"},
        {Evidence::adjacent, "ministre des sports", "la ministre des Sports",
         "la ministre qui aime tous les sports"},
        {Evidence::covered, "conseil municipal", "municipal puis conseil", "municipal"},
        {Evidence::related, "travailleurs", "Elle travaillait.", "Elle dormait."},
    };
    for (const Case& c : cases) {
        CAPTURE(c.query, c.more, c.less);
        CHECK(evidence(c.kind, c.query, "", c.more) > evidence(c.kind, c.query, "", c.less));
    }
}

TEST_CASE("title and lead are evidence, far passages are not one") {
    std::string long_text = "maire";
    for (int i = 0; i < 100; ++i) long_text += " encore";
    long_text += " gauche";
    CHECK(evidence(Evidence::title, "maire", "Le maire", "Rien") == 1);
    CHECK(evidence(Evidence::title, "maire", "Rien", "Le maire") == 0);
    CHECK(evidence(Evidence::lead, "maire gauche", "", long_text) == 1);
    CHECK(evidence(Evidence::window, "maire gauche", "", long_text) == 1);
    CHECK(evidence(Evidence::covered, "maire gauche", "", long_text) == 2);
    CHECK(evidence(Evidence::window, "maire gauche", "", "maire de gauche") == 2);
}

TEST_CASE("evidence of hostile texts: any bytes, in proportion to their length") {
    std::string repeated;
    while (repeated.size() < 1'000'000) repeated += "maire ";
    CHECK(evidence(Evidence::exact, "maire", "", repeated) > 1);
    CHECK(evidence(Evidence::covered, "maire", "\xFF\xC3", std::string(1'000'000, '\xC3')) == 0);
    CHECK(evidence(Evidence::covered, "maire", "", std::string(1'000'000, 'm')) == 0);
    CHECK(evidence(Evidence::covered, "", "maire", "maire") == 0);
}
