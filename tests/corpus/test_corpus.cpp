// The corpus against its expectations. What must be exact is compared exactly; what is a matter of
// quality is counted over the whole corpus and must not fall below a floor just under today's
// figures. A better annotator raises the floors; a worse one fails here.

#include "analyzers/article_analyzer.h"
#include "analyzers/entities/entity_key.h"
#include "analyzers/workspace.h"
#include "tests/corpus/expectations.h"

#include <algorithm>
#include <array>
#include <set>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Score {
    int found = 0;     ///< by the analyzer
    int right = 0;     ///< of these
    int expected = 0;  ///< by any careful reader
    int hit = 0;       ///< of these

    int precision() const { return found == 0 ? 0 : 100 * right / found; }
    int recall() const { return expected == 0 ? 0 : 100 * hit / expected; }
};

/// In percent.
struct Floor {
    int precision;
    int recall;
};

void check(std::string_view what, const Score& score, Floor floor) {
    INFO(what << ": " << score.right << " of " << score.found << " found are right, " << score.hit
              << " of " << score.expected << " expected are found");
    CHECK(score.precision() >= floor.precision);
    CHECK(score.recall() >= floor.recall);
}

/// All that may stand for an entity: a facet « Inrap » is as right as its long form.
std::set<std::string> keys_of(const ExpectedEntity& entity) {
    std::set<std::string> keys{entity_key(entity.name)};
    for (const std::string& mention : entity.mentions) keys.insert(entity_key(mention));
    return keys;
}

bool matches(const ExpectedEntity& expected, const Entity& found) {
    return expected.kind == found.kind && keys_of(expected).contains(entity_key(found.name));
}

void count_entities(const Expectation& expected, const Analysis& analysis,
                    std::array<Score, entity_kinds>& scores) {
    for (const Entity& found : analysis.entities) {
        Score& score = scores.at(static_cast<std::size_t>(found.kind));
        ++score.found;
        score.right += std::any_of(expected.entities.begin(), expected.entities.end(),
                                   [&](const auto& entity) { return matches(entity, found); });
    }
    for (const ExpectedEntity& entity : expected.entities) {
        if (!entity.must) continue;
        Score& score = scores.at(static_cast<std::size_t>(entity.kind));
        ++score.expected;
        score.hit += std::any_of(analysis.entities.begin(), analysis.entities.end(),
                                 [&](const Entity& found) { return matches(entity, found); });
    }
}

/// By what a date means, once an article: « vendredi 9 » and « vendredi » are the same day.
void count_dates(const Expectation& expected, const Analysis& analysis, Score& score) {
    std::set<std::string> found;
    for (const DateMention& mention : analysis.dates) found.insert(to_iso(mention.date));
    std::set<std::string> right;
    std::set<std::string> musts;
    for (const ExpectedDate& date : expected.dates) {
        right.insert(date.iso);
        if (date.must) musts.insert(date.iso);
    }
    score.found += static_cast<int>(found.size());
    score.expected += static_cast<int>(musts.size());
    for (const std::string& iso : found) score.right += right.contains(iso);
    for (const std::string& iso : musts) score.hit += found.contains(iso);
}

/// Entities that an article names in several ways, and which of them became one entity.
void count_merged(const Expectation& expected, const Article& article, const Analysis& analysis,
                  Score& score) {
    for (const ExpectedEntity& entity : expected.entities) {
        if (!entity.must || entity.mentions.size() < 2) continue;
        std::set<std::string> forms;
        for (const std::string& mention : entity.mentions) forms.insert(entity_key(mention));
        int holders = 0;
        for (const Entity& found : analysis.entities) {
            holders +=
                found.kind == entity.kind &&
                std::any_of(found.mentions.begin(), found.mentions.end(), [&](const auto& m) {
                    const auto& field = m.field == Field::title ? article.title : article.text;
                    return forms.contains(entity_key(slice(field, m.span)));
                });
        }
        if (holders == 0) continue;
        ++score.found;
        score.right += holders == 1;
    }
}

}  // namespace

TEST_CASE("every article of the corpus is read, and nothing else") {
    auto expected = read_expectations();
    for (const Article& article : read_corpus()) {
        INFO(article.path);
        const auto entry = expected.find(article.path);
        REQUIRE(entry != expected.end());
        if (!entry->second.id.empty()) CHECK(article.id == entry->second.id);
        CHECK(article.title == entry->second.title);
        for (const std::string& furniture : entry->second.absent) {
            INFO(furniture);
            CHECK(article.text.find(furniture) == std::string::npos);
        }
        expected.erase(entry);
    }
    for (const auto& [path, expectation] : expected) FAIL_CHECK("not read: " << path);
}

TEST_CASE("publication dates of the corpus, and where they come from") {
    const auto expected = read_expectations();
    for (const Article& article : read_corpus()) {
        INFO(article.path);
        const Expectation& expectation = expected.at(article.path);
        const std::string date = article.date ? to_iso(*article.date) : "";
        CHECK(date == expectation.date);
        CHECK(to_string(article.date_from) == expectation.date_from);
    }
}

TEST_CASE("entities and dates in the articles of the corpus") {
    const auto expected = read_expectations();
    const ArticleAnalyzer analyzer = make_article_analyzer();
    Workspace workspace;
    Analysis analysis;
    std::array<Score, entity_kinds> entities;
    Score dates;
    Score merged;
    for (const Article& article : read_corpus()) {
        analyzer.analyze(article, workspace, analysis);
        const Expectation& expectation = expected.at(article.path);
        count_entities(expectation, analysis, entities);
        count_dates(expectation, analysis, dates);
        count_merged(expectation, article, analysis, merged);
    }
    const std::array<Floor, entity_kinds> floors{{{88, 94}, {87, 50}, {79, 55}, {89, 78}}};
    for (std::size_t kind = 0; kind < floors.size(); ++kind)
        check(to_string(static_cast<EntityKind>(kind)), entities.at(kind), floors.at(kind));
    check("dates", dates, {95, 96});
    INFO("one entity of several forms: " << merged.right << " of " << merged.found);
    CHECK(merged.precision() >= 83);
}
