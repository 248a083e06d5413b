#include "query/search/matches.h"

#include "query/search/posting_walk.h"

#include <utility>

namespace kiosque {
namespace {

/// Sees the matches of one database. Of several databases joined it would see each one's own
/// numbers, and not whose they are.
class MatchCollector : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        matches_.push_back(document.get_docid());
    }

    std::vector<Xapian::docid> take() { return std::move(matches_); }

  private:
    std::vector<Xapian::docid> matches_;
};

}  // namespace

Matches matches_of(const Shards& shards, const Xapian::Query& query) {
    Matches matches;
    for (const Shard& shard : shards.each) {
        if (auto walked = walk_postings(shard.database, query)) {
            matches.push_back(std::move(*walked));
            continue;
        }
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

std::uint64_t size_of(const Matches& matches) {
    std::uint64_t size = 0;
    for (const auto& shard : matches) size += shard.size();
    return size;
}

}  // namespace kiosque
