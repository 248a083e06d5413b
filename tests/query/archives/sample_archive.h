#pragma once

#include "query/language/parsed_query.h"
#include "query/search/searcher.h"
#include "tests/query/archives/tiny_archive.h"

#include <string>
#include <string_view>
#include <vector>

/// Eight articles that differ in everything a query can ask for, and short ways to ask them.
namespace kiosque {

using Entry = TinyArchive::Entry;

inline const Page every_hit{Sort::relevance, std::nullopt, 0};

Entry entry(std::string id, std::string title, std::string text, std::string_view date = {},
            std::string source = {}, std::vector<TinyArchive::Named> names = {});

const std::vector<Entry>& articles();

/// In the order of the hits, and sorted; joined by spaces.
std::string ids(const Results& results);
std::string sorted_ids(const Results& results);

Results search_for(Archive& archive, std::string query);

/// Sorted ids, after "~ " if they are best matches only.
std::string found(Archive& archive, std::string query);

/// What LinearScan finds, in the same form.
std::string scanned(const Node& tree);

}  // namespace kiosque
