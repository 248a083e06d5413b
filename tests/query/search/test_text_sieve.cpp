#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "query/search/ranking/text_sieve.h"
#include "query/search/terms/query_word.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// The pieces that pass, each with its position: "maire@2 mairie@5".
std::string sifted(std::string_view words, std::string_view text) {
    TextSieve sieve;
    Workspace workspace;
    for (const QueryWord& word :
         analyse_words(FrenchAnalyzer(), workspace, words, Node::Match::stem))
        sieve.add(word);
    std::vector<TextPiece> pieces;
    sieve.sift(text, pieces);
    std::string out;
    for (const TextPiece& piece : pieces) {
        if (!out.empty()) out += ' ';
        out += std::string(slice(text, piece.span)) + '@' + std::to_string(piece.position);
    }
    return out;
}

}  // namespace

TEST_CASE("a sieve lets through what may hold a word") {
    struct Case {
        std::string_view words;
        std::string_view text;
        std::string_view pieces;
    };
    const std::vector<Case> cases{
        {"maire", "le maire : sa mairie", "maire@2 mairie@4"},
        {"maire", "les Maires, MAIRIES", "Maires,@2 MAIRIES@3"},
        {"elu", "l’élu d'ÉLUS élan", "l’élu@1 d'ÉLUS@2"},
        {"oeuvre", "chef-d’œuvre et Œuvres", "chef-d’œuvre@1 Œuvres@3"},
        {"sncf", "la S.N.C.F. (SNCF) d’E.D.F.", "S.N.C.F.@2 (SNCF)@3"},
        {"edf", "la S.N.C.F. (SNCF) d’E.D.F.", "d’E.D.F.@4"},
        {"ai", "OpenAI aime l’art", "OpenAI@1 aime@2"},
        {"19e", "le XIXe siècle", "XIXe@2"},
        {"10é", "le Xe siècle", "Xe@2"},
        {"10000", "10 100 1000", "100@2 1000@3"},
        {"élève", "e\u0301le\u0300ve eleve", "e\u0301le\u0300ve@1 eleve@2"},
        {"maire", "Москва 日本", "Москва@1 日本@2"},
        {"maire", "", ""},
        {"maire", "ma", ""},
        {"", "rien ne passe", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(sifted(c.words, c.text) == c.pieces);
    }
}

TEST_CASE("whatever a word meets passes the sieve made for it") {
    static constexpr std::array<std::string_view, 24> bits{
        "é", "É",  "e", "l'",   "’",  "-",  " ",      "maire", "Maire", "œ",  "ç",  "s",
        "x", "10", "à", "\xFF", "qu", "AI", "\u0301", "«",     "…",     "où", "\n", "M."};
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    const auto text_of = [&](std::size_t most) {
        std::string text;
        for (std::size_t i = random() % most; i > 0; --i) text += bits.at(random() % bits.size());
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        const std::string typed = text_of(4);
        const std::string text = text_of(30);
        CAPTURE(typed, text);
        const auto words = analyse_words(analyzer, workspace, typed, Node::Match::stem);
        TextSieve sieve;
        for (const QueryWord& word : words) sieve.add(word);
        std::vector<TextPiece> pieces;
        sieve.sift(text, pieces);
        AnalysedText analysed;
        analyzer.analyze(text, workspace, analysed);
        for (const Token& token : analysed.tokens) {
            const bool met = std::ranges::any_of(
                words, [&](const QueryWord& word) { return word.meets(token); });
            const bool passed = std::ranges::any_of(pieces, [&](const TextPiece& piece) {
                return piece.span.start < token.span.end && token.span.start < piece.span.end;
            });
            CHECK((!met || passed));
        }
    }
}
