#include "tests/corpus/expectations.h"

#include "indexer/pipeline/article_batches.h"

#include <fstream>
#include <utility>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Json = nlohmann::json;
using kiosque::EntityKind;

namespace {

EntityKind kind_of(const std::string& name) {
    for (int kind = 0; kind < kiosque::entity_kinds; ++kind)
        if (kiosque::to_string(static_cast<EntityKind>(kind)) == name)
            return static_cast<EntityKind>(kind);
    throw std::runtime_error("expected.jsonl: unknown kind " + name);
}

std::string text_or_empty(const Json& value) {
    return value.is_null() ? std::string() : value.get<std::string>();
}

Expectation read_expectation(const Json& article) {
    Expectation out;
    out.id = article.value("id", "");
    out.title = article.at("title");
    out.date = text_or_empty(article.at("date"));
    out.date_from = text_or_empty(article.at("date_from"));
    out.absent = article.value("absent", std::vector<std::string>());
    for (const Json& entity : article.at("entities"))
        out.entities.push_back({kind_of(entity.at("kind")), entity.at("name"),
                                entity.at("mentions"), entity.at("must")});
    for (const Json& date : article.at("dates"))
        out.dates.push_back({date.at("text"), date.at("iso"), date.at("must")});
    return out;
}

}  // namespace

std::map<std::string, Expectation> read_expectations() {
    std::map<std::string, Expectation> out;
    std::ifstream in(KIOSQUE_CORPUS "/expected.jsonl");
    for (std::string line; std::getline(in, line);) {
        const Json article = Json::parse(line);
        out.emplace(article.at("path"), read_expectation(article));
    }
    return out;
}

std::vector<kiosque::Article> read_corpus() {
    std::vector<kiosque::Article> out;
    kiosque::ReadOptions options;
    options.map = kiosque::parse_field_map(
        "title=titre,text=corps,date=parution,source=antenne,author=signature,url=lien");
    kiosque::read_batches(
        {KIOSQUE_CORPUS "/articles", KIOSQUE_CORPUS "/mapped"}, options,
        [&](kiosque::ArticleBatch&& batch) {
            for (const auto* problems : {&batch.skipped, &batch.failed, &batch.warned})
                for (const kiosque::Problem& problem : *problems)
                    FAIL_CHECK(problem.path << ": " << problem.reason);
            for (auto& [article, file] : batch.articles) out.push_back(std::move(article));
            return true;
        });
    return out;
}
