#include "analyzers/article_analyzer.h"
#include "analyzers/workspace.h"
#include "indexer/pipeline/article_batches.h"

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace kiosque;
using Json = nlohmann::json;

namespace {

std::vector<Article> read_corpus() {
    std::vector<Article> articles;
    ReadOptions options;
    read_batches({KIOSQUE_CORPUS "/articles"}, options, [&](ArticleBatch&& batch) {
        CHECK(batch.failed.empty());
        for (Article& article : batch.articles) articles.push_back(std::move(article));
        return true;
    });
    return articles;
}

/// By id, or by path where the article has no id of its own.
std::map<std::string, Json> read_expectations() {
    std::map<std::string, Json> expected;
    std::ifstream in(KIOSQUE_CORPUS "/expected.jsonl");
    for (std::string line; std::getline(in, line);) {
        Json object = Json::parse(line);
        const std::string key = object.value("id", object.value("path", ""));
        expected[key] = std::move(object);
    }
    return expected;
}

std::string text_of(const Json& value) {
    return value.is_string() ? value.get<std::string>() : "";
}

/// Distinct surface strings of the entities of one kind: predicted and expected ones.
struct Score {
    std::size_t found = 0;
    std::size_t right = 0;
    std::size_t expected = 0;  ///< those that any archivist would expect
    std::size_t hit = 0;       ///< of these

    double precision() const { return static_cast<double>(right) / static_cast<double>(found); }
    double recall() const { return static_cast<double>(hit) / static_cast<double>(expected); }
};

}  // namespace

TEST_CASE("every article of the corpus is read with its title and date") {
    const auto expected = read_expectations();
    std::size_t known = 0;
    std::size_t dated_right = 0;
    for (const Article& article : read_corpus()) {
        auto entry = expected.find(article.id);
        if (entry == expected.end()) entry = expected.find(article.path);
        INFO(article.path << " " << article.id);
        REQUIRE(entry != expected.end());
        ++known;
        CHECK(article.title == text_of(entry->second.at("title")));
        const std::string date = article.date ? to_iso(*article.date) : "";
        if (date == text_of(entry->second.at("date"))) ++dated_right;
        for (const Json& absent : entry->second.value("absent", Json::array()))
            CHECK(article.text.find(absent.get<std::string>()) == std::string::npos);
    }
    CHECK(known == 61);
    INFO(dated_right << " of 61 publication dates are right");
    CHECK(dated_right >= 55);
}

TEST_CASE("entities of the corpus are found") {
    const auto expected = read_expectations();
    const ArticleAnalyzer analyzer = make_article_analyzer();
    Workspace workspace;
    Analysis analysis;
    std::map<std::string, Score> scores;
    for (const Article& article : read_corpus()) {
        auto entry = expected.find(article.id);
        if (entry == expected.end()) entry = expected.find(article.path);
        if (entry == expected.end()) continue;
        analyzer.analyze(article, workspace, analysis);
        std::map<std::string, std::set<std::string>> predicted;
        for (const Entity& entity : analysis.entities)
            predicted[std::string(to_string(entity.kind))].insert(entity.name);
        std::map<std::string, std::set<std::string>> acceptable;
        for (const Json& entity : entry->second.at("entities")) {
            const std::string kind = entity.at("kind");
            auto& names = acceptable[kind];
            bool hit = predicted[kind].contains(entity.at("name"));
            names.insert(entity.at("name"));
            for (const Json& mention : entity.at("mentions")) {
                names.insert(mention);
                hit = hit || predicted[kind].contains(mention);
            }
            if (!entity.at("must")) continue;
            ++scores[kind].expected;
            if (hit) ++scores[kind].hit;
        }
        for (const auto& [kind, names] : predicted) {
            scores[kind].found += names.size();
            for (const std::string& name : names)
                scores[kind].right += acceptable[kind].count(name);
        }
    }
    const struct {
        const char* kind;
        double precision, recall;
    } floors[] = {{"person", 0.8, 0.9},
                  {"company", 0.7, 0.45},
                  {"organisation", 0.7, 0.35},
                  {"place", 0.85, 0.5}};
    for (const auto& floor : floors) {
        const Score& score = scores[floor.kind];
        WARN(floor.kind << ": precision " << score.precision() << ", recall " << score.recall());
        CHECK(score.precision() >= floor.precision);
        CHECK(score.recall() >= floor.recall);
    }
}
