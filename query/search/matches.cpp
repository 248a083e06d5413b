#include "query/search/matches.h"

namespace kiosque {

Matches matches_of(const Shards& shards, const Xapian::Query& query) {
    Matches matches;
    for (const Shard& shard : shards.each) {
        Xapian::Enquire enquire(shard.database);
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        MatchCollector collector;
        enquire.add_matchspy(&collector);
        enquire.get_mset(0, 0, shard.database.get_doccount());
        matches.push_back(collector.take());
    }
    return matches;
}

}  // namespace kiosque
