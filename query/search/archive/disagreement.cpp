#include "query/search/archive/disagreement.h"

#include "indexer/schema/authority.h"

#include <map>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// How a name is written says nothing of what was decided about it.
bool decide_alike(NameRecord a, const NameRecord& b) {
    if (a.automatic || b.automatic) return true;
    a.label = b.label;
    return a == b;
}

struct Decided {
    NameRecord record;
    std::size_t shard = 0;
};

}  // namespace

std::string disagreement(const std::vector<Shard>& shards) {
    if (shards.size() < 2) return {};
    std::map<EntityName, Decided> first;
    std::string example;
    std::size_t by = 0;
    std::size_t names = 0;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        for (auto& [name, record] : read_authority(shards[i].database)) {
            if (record.says_nothing()) continue;
            const auto [known, fresh] = first.try_emplace(name, Decided{record, i});
            if (fresh || decide_alike(known->second.record, record)) continue;
            if (names++ > 0) continue;
            example = fmt::format("{} “{}”", facet_row(name.field).name, record.label);
            by = known->second.shard;
        }
    }
    if (names == 0) return {};
    return fmt::format(
        "the databases disagree about {}, such as the {}: filters go by {}, counts by each "
        "database's own decisions; export those of one and import them into the others",
        names == 1 ? "a name" : fmt::format("{} names", names), example, shards[by].location);
}

}  // namespace kiosque
