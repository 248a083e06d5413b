#include "query/search/counts/matches.h"

#include "query/search/counts/posting_walk.h"

#include <utility>

namespace kiosque {
namespace {

/// Sees the matches of one database. Of several databases joined it would see each one's own
/// numbers, and not whose they are. A server could not run it.
class MatchCollector : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        matches_.push_back(document.get_docid());
    }

    std::vector<Xapian::docid> take() { return std::move(matches_); }

  private:
    std::vector<Xapian::docid> matches_;
};

ShardMatches matches_in(const Shard& shard, const Xapian::Query& query) {
    ShardMatches matches{&shard, query, 0, {}};
    if (!shard.is_remote) {
        if (auto walked = walk_postings(shard, query)) {
            matches.documents = std::move(*walked);
            matches.size = matches.documents.size();
            return matches;
        }
    }
    Xapian::Enquire enquire(shard.database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::doccount all = shard.database.get_doccount();
    if (shard.is_remote) {
        matches.size = enquire.get_mset(0, 0, all).get_matches_estimated();  // exact: all are seen
        return matches;
    }
    MatchCollector collector;
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, all);
    matches.documents = collector.take();
    matches.size = matches.documents.size();
    return matches;
}

}  // namespace

Matches matches_of(const Shards& shards, const Xapian::Query& query) {
    Matches matches;
    for (const Shard& shard : shards.each) matches.push_back(matches_in(shard, query));
    return matches;
}

std::uint64_t size_of(const Matches& matches) {
    std::uint64_t size = 0;
    for (const ShardMatches& shard : matches) size += shard.size;
    return size;
}

}  // namespace kiosque
