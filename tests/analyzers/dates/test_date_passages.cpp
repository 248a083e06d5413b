#include "analyzers/dates/date_passages.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// What was read, apart by blanks; '/' where something was left out.
std::string passages_of(const std::string& text) {
    Workspace workspace;
    AnalysedText analysed;
    workspace.begin_article();
    FrenchAnalyzer().analyze(text, workspace, analysed);
    std::vector<Lexeme> lexemes;
    split_date_passages(text, analysed.words, lexemes);
    std::string out;
    for (const Lexeme& lexeme : lexemes) {
        if (!out.empty()) out += ' ';
        out +=
            lexeme.start == lexeme.end ? "/" : text.substr(lexeme.start, lexeme.end - lexeme.start);
    }
    return out;
}

}  // namespace

TEST_CASE("A piece hints at dates") {
    struct Case {
        const char* chunk;
        int hints;
    };
    for (const auto& [chunk, hints] : {Case{"mars", hint::certain},
                                       Case{"l’hiver", hint::certain},
                                       Case{"été", hint::part},
                                       Case{"l'été", hint::certain},
                                       Case{"2015", hint::certain},
                                       Case{"12", hint::part},
                                       Case{"20/11", hint::certain | hint::part},
                                       Case{"12,5", hint::part},
                                       Case{"an", hint::part},
                                       Case{"l'an", hint::certain},
                                       Case{"AN", hint::certain},
                                       Case{"Saint-Denis", 0},
                                       Case{"Saint-Sylvestre", hint::certain},
                                       Case{"saint", hint::certain},
                                       Case{"dix", 0},
                                       Case{"dix-neuf", hint::certain},
                                       Case{"cent", hint::certain},
                                       Case{"AUJOURD'HUI", hint::certain},
                                       Case{"cette", hint::companion},
                                       Case{"le", 0},
                                       Case{"pluie", 0},
                                       Case{"", 0}}) {
        INFO(chunk);
        CHECK(int{date_hint(chunk)} == hints);
    }
}

TEST_CASE("Sentences without words of dates are left out") {
    CHECK(passages_of("Il pleut. Tout va bien.").empty());
    CHECK(passages_of("Il pleut depuis le 3 mars. Le maire a parlé. Rien ne va, sauf hier.") ==
          "Il pleut depuis le 3 mars . / parlé . Rien ne va , sauf hier .");
    // A part needs a companion.
    CHECK(passages_of("Le soir tombe. Le maire parle ce soir.") ==
          "tombe . Le maire parle ce soir .");
    CHECK(passages_of("Le 24. Juillet fut beau.") == "24 . Juillet fut beau .");
    CHECK(passages_of("En 2015. En 2016.") == "En 2015 . En 2016 .");
}
