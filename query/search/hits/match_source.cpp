#include "query/search/hits/match_source.h"

#include "query/search/archive/skip.h"

#include <cstddef>

namespace kiosque {
namespace {

class MatchSource : public Xapian::PostingSource {
  public:
    explicit MatchSource(const std::vector<Xapian::docid>& matches) : matches_(matches) {}

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }
    MatchSource* clone() const override { return new MatchSource(matches_); }

    void init(const Xapian::Database&) override {
        at_ = 0;
        started_ = false;
    }
    void next(double) override {
        if (started_) ++at_;
        started_ = true;
    }
    void skip_to(Xapian::docid document, double) override {
        started_ = true;
        at_ = kiosque::skip_to(matches_, at_, document);
    }
    bool at_end() const override { return at_ >= matches_.size(); }
    Xapian::docid get_docid() const override { return matches_[at_]; }

  private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(matches_.size()); }

    const std::vector<Xapian::docid>& matches_;
    std::size_t at_ = 0;
    bool started_ = false;
};

}  // namespace

Xapian::Query among(const Xapian::Query& query, const std::vector<Xapian::docid>& matches) {
    return {Xapian::Query::OP_FILTER, query, Xapian::Query((new MatchSource(matches))->release())};
}

}  // namespace kiosque
