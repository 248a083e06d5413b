#include "indexer/pipeline/run_ids.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// "a:1 b:2": articles by id and text; what became of each, as "a", "a~2", or "-" for a duplicate.
std::string claimed(const std::vector<std::pair<std::string, std::string>>& articles) {
    RunIds ids;
    std::string out;
    for (const auto& [id, text] : articles) {
        Article article;
        article.id = id;
        article.text = text;
        article.path = "f#" + std::to_string(out.size());
        const auto verdict = ids.claim(article);
        CHECK((verdict == RunIds::Verdict::renamed) == (article.id != id));
        out += (out.empty() ? "" : " ") +
               (verdict == RunIds::Verdict::duplicate ? std::string("-") : article.id);
    }
    return out;
}

}  // namespace

TEST_CASE("no two articles of a run share an id, none takes another's") {
    const struct {
        std::vector<std::pair<std::string, std::string>> articles;
        const char* expected;
    } cases[] = {
        {{{"a", "1"}, {"b", "1"}}, "a b"},
        {{{"a", "1"}, {"a", "1"}}, "a -"},
        {{{"a", "1"}, {"a", "2"}, {"a", "3"}, {"a", "2"}, {"a", "1"}}, "a a~2 a~3 - -"},
        {{{"a~2", "0"}, {"a", "1"}, {"a", "2"}}, "a~2 a a~3"},
        {{{"a", "1"}, {"a", "2"}, {"a~2", "0"}}, "a a~2 a~2~2"},
        {{{"a", "1"}, {"a", "2"}, {"a~2", "2"}}, "a a~2 -"},
        {{{"a~2", "2"}, {"a", "1"}, {"a", "2"}}, "a~2 a -"},
    };
    for (const auto& c : cases) CHECK(claimed(c.articles) == c.expected);
}

TEST_CASE("a hundred thousand articles of one id take no longer than as many ids") {
    RunIds ids;
    Article article;
    for (int i = 1; i <= 100'000; ++i) {
        article.id = "a";
        article.text = std::to_string(i);
        ids.claim(article);
    }
    CHECK(article.id == "a~100000");
}
