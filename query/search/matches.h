#pragma once

#include "query/search/archive.h"

#include <utility>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The matching articles of each shard, by the shard's own document numbers, ascending.
using Matches = std::vector<std::vector<Xapian::docid>>;

/// Every match of a query, without ranking.
Matches matches_of(const Shards& shards, const Xapian::Query& query);

/// Gathers the matches while an Enquire over one database ranks them: give it to add_matchspy, and
/// let it check every article. Of several databases joined it would see each one's own numbers, and
/// not whose they are.
class MatchCollector : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        matches_.push_back(document.get_docid());
    }

    std::vector<Xapian::docid> take() { return std::move(matches_); }

  private:
    std::vector<Xapian::docid> matches_;
};

}  // namespace kiosque
