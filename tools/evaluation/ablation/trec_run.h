#pragma once

#include "query/search/archive/archive.h"
#include "query/search/ranking/ranking.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosque {

struct JudgedQuery {
    std::string id;
    std::string text;  ///< free text
};

/// Lines of QID, a tab, free text. Throws Error if the file cannot be read.
std::vector<JudgedQuery> read_queries(const std::filesystem::path& file);

/// A TREC run of the queries, 100 hits each. Throws Error if it cannot be written.
void write_run(Archive& archive, const std::vector<JudgedQuery>& queries, const Ranking& ranking,
               const std::filesystem::path& file);

}  // namespace kiosque
