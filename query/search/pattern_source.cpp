#include "query/search/pattern_source.h"

#include "query/search/pattern_matcher.h"

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
    /// By database and revision: a search runs a query more than once (count, rank, facets).
    std::map<std::string, std::shared_ptr<const Documents>> done;
};

/// Xapian's interface for postings of our own. A MatchDecider could only judge the whole query;
/// this can stand anywhere in it.
class PatternSource : public Xapian::PostingSource {
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
        const auto rest = found_->begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::lower_bound(rest, found_->end(), wanted) -
                                       found_->begin());
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
                documents_with(search_->pattern, search_->analyzer, database));
        found_ = done;
    }

  private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(found_->size()); }

    std::shared_ptr<Search> search_;
    std::shared_ptr<const Documents> found_ = std::make_shared<const Documents>();
    std::size_t at_ = 0;
    bool started_ = false;
};

}  // namespace

Xapian::Query pattern_source(const FrenchAnalyzer& analyzer, TextPattern pattern) {
    auto search = std::make_shared<Search>(Search{analyzer, std::move(pattern), {}});
    return Xapian::Query((new PatternSource(std::move(search)))->release());
}

}  // namespace kiosque
