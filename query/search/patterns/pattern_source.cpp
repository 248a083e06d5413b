#include "query/search/patterns/pattern_source.h"

#include "query/search/archive/skip.h"
#include "query/search/patterns/pattern_matcher.h"
#include "query/search/patterns/remote_pattern.h"
#include "query/search/patterns/remote_source.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Documents = std::vector<Xapian::docid>;

/// What the copies that Xapian makes of a source have in common.
struct Search {
    const FrenchAnalyzer& analyzer;
    TextPattern pattern;
    std::vector<ValueTable> tables;
    /// By database and revision: a search runs a query more than once (count, rank, facets).
    std::map<std::string, std::shared_ptr<const Documents>> done;
};

/// Xapian's interface for postings of our own. A MatchDecider could only judge the whole query;
/// this can stand anywhere in it.
class PatternSource : public HereOnlySource {
  public:
    explicit PatternSource(std::shared_ptr<Search> search) : search_(std::move(search)) {}

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }

    void next(double) override {
        if (started_) ++at_;
        started_ = true;
    }

    void skip_to(Xapian::docid wanted, double) override {
        started_ = true;
        at_ = kiosque::skip_to(*found_, at_, wanted);
    }

    bool at_end() const override { return at_ >= found_->size(); }
    Xapian::docid get_docid() const override { return (*found_)[at_]; }
    PostingSource* clone() const override { return new PatternSource(search_); }
    std::string get_description() const override { return "PatternSource"; }

    void init(const Xapian::Database& database) override {
        started_ = false;
        at_ = 0;
        auto& done =
            search_->done[fmt::format("{} {}", database.get_uuid(), database.get_revision())];
        if (!done)
            done = std::make_shared<const Documents>(
                documents_with(search_->pattern, search_->analyzer, database, table_of(database)));
        found_ = done;
    }

  private:
    ValueTable table_of(const Xapian::Database& database) const {
        const auto found = std::ranges::find_if(
            search_->tables, [&](const ValueTable& table) { return table.is_of(database); });
        return found == search_->tables.end() ? ValueTable() : *found;
    }

    Xapian::doccount size() const { return static_cast<Xapian::doccount>(found_->size()); }

    std::shared_ptr<Search> search_;
    std::shared_ptr<const Documents> found_ = std::make_shared<const Documents>();
    std::size_t at_ = 0;
    bool started_ = false;
};

}  // namespace

Xapian::Query pattern_source(const Shards& shards, const FrenchAnalyzer& analyzer,
                             TextPattern pattern, const Xapian::Query& candidates) {
    using Xapian::Query;
    const auto search = std::make_shared<Search>(Search{analyzer, std::move(pattern), {}, {}});
    for (const Shard& shard : shards.each)
        if (!shard.values.empty()) search->tables.push_back(shard.values);
    Query here((new PatternSource(search))->release());
    if (std::ranges::none_of(shards.each, &Shard::is_remote)) return here;
    const RemotePattern remote = match_on_servers(shards, analyzer, search->pattern, candidates);
    const Query there = every_remote_article();
    const Query named(Query::OP_AND, there, remote.articles);
    if (remote.all_but) return {Query::OP_AND_NOT, here, named};
    return {Query::OP_OR, Query(Query::OP_AND_NOT, here, there), named};
}

}  // namespace kiosque
