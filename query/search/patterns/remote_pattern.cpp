#include "query/search/patterns/remote_pattern.h"

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "query/search/archive/slot_values.h"
#include "query/search/patterns/pattern_matcher.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

using Xapian::docid;
using Xapian::Query;

/// Candidates whose token streams are in memory at one time: some 20 MB of them.
constexpr std::size_t block = 8192;

struct RemoteCandidate {
    const Shard* shard = nullptr;
    docid document = 0;
    std::string id;
};

struct Judged {
    std::vector<RemoteCandidate> found;
    std::vector<RemoteCandidate> failed;
};

/// The candidates in parts that fit into memory, by ranges of their ids.
std::vector<Query> blocks_of(const Query& candidates, std::vector<std::string> ids) {
    if (ids.size() <= block) return {candidates};
    std::vector<Query> blocks;
    std::ranges::sort(ids);
    for (std::size_t first = 0; first < ids.size(); first += block) {
        const std::size_t last = std::min(first + block, ids.size()) - 1;
        blocks.emplace_back(Query::OP_FILTER, candidates,
                            Query(Query::OP_VALUE_RANGE, slot::id, ids[first], ids[last]));
    }
    return blocks;
}

void judge(const Shard& shard, const FrenchAnalyzer& analyzer, const TextPattern& pattern,
           const Query& candidates, Judged& judged) {
    SlotColumn ids = fetch_column(shard.database, candidates, slot::id);
    std::vector<docid> found;
    for (const Query& part : blocks_of(candidates, ids.values))
        std::ranges::move(documents_with(pattern, analyzer, shard.database, part),
                          std::back_inserter(found));
    std::ranges::sort(found);
    for (std::size_t i = 0; i < ids.documents.size(); ++i) {
        const bool holds = std::ranges::binary_search(found, ids.documents[i]);
        (holds ? judged.found : judged.failed)
            .push_back({&shard, ids.documents[i], std::move(ids.values[i])});
    }
}

/// An id finds an article; where another shard has another article of that id, what it contains
/// tells them apart.
Query article(const RemoteCandidate& candidate,
              const std::unordered_set<std::string_view>& ambiguous) {
    Query by_id(id_term(candidate.id));
    if (!ambiguous.contains(candidate.id)) return by_id;
    const std::string content =
        candidate.shard->database.get_document(candidate.document).get_value(slot::content);
    return {Query::OP_FILTER, by_id, Query(Query::OP_VALUE_RANGE, slot::content, content, content)};
}

}  // namespace

RemotePattern match_on_servers(const Shards& shards, const FrenchAnalyzer& analyzer,
                               const TextPattern& pattern, const Query& candidates) {
    Judged judged;
    for (const Shard& shard : shards.each)
        if (shard.is_remote) judge(shard, analyzer, pattern, candidates, judged);
    const bool all_but = judged.failed.size() < judged.found.size();
    const std::vector<RemoteCandidate>& named = all_but ? judged.failed : judged.found;
    std::unordered_set<std::string_view> others;
    for (const RemoteCandidate& candidate : all_but ? judged.found : judged.failed)
        others.insert(candidate.id);
    std::vector<Query> articles;
    articles.reserve(named.size());
    for (const RemoteCandidate& candidate : named) articles.push_back(article(candidate, others));
    return {Query(Query::OP_OR, articles.begin(), articles.end()), all_but};
}

}  // namespace kiosque
