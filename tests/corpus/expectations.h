#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"

#include <map>
#include <string>
#include <vector>

/// corpus/expected.jsonl, as corpus/README.md describes it.
struct ExpectedEntity {
    kiosque::EntityKind kind{};
    std::string name;
    std::vector<std::string> mentions;
    bool must =
        true;  ///< false: two careful readers could differ, so right if found, no fault if not
};

struct ExpectedDate {
    std::string text;
    std::string iso;
    bool must = true;
};

struct Expectation {
    std::string id;  ///< empty where the article carries none
    std::string title;
    std::string date;  ///< empty for none, as below
    std::string date_from;
    std::vector<std::string> absent;  ///< page furniture
    std::vector<ExpectedEntity> entities;
    std::vector<ExpectedDate> dates;
};

/// By path.
std::map<std::string, Expectation> read_expectations();

/// The articles of corpus/articles and corpus/mapped. What could not be read fails the running
/// test.
std::vector<kiosque::Article> read_corpus();
