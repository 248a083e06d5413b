#include "query/search/verified_source.h"

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "indexer/schema/stored_article.h"
#include "query/search/skeleton.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Matches = std::vector<Xapian::docid>;

/// What the copies that Xapian makes of a source have in common.
struct Verification {
    const FrenchAnalyzer& analyzer;
    Xapian::Query candidates;
    TextPattern pattern;
    /// By database and revision: a search runs a query more than once (count, rank, facets).
    std::map<std::string, std::shared_ptr<const Matches>> done;
};

Matches verify(const Verification& what, const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    enquire.set_query(what.candidates);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet candidates = enquire.get_mset(0, database.get_doccount());
    const SkeletonRun stop_words(what.pattern);
    Workspace workspace;
    AnalysedText title;
    AnalysedText text;
    std::string skeleton;
    Matches matches;
    for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate) {
        const Article article = decode_article(candidate.get_document().get_data()).article;
        skeleton.clear();
        append_skeleton(article.title, skeleton);
        append_skeleton(article.text, skeleton);
        if (!stop_words.may_be_in(skeleton)) continue;
        workspace.begin_article();
        if (what.pattern.field != Field::text)
            what.analyzer.analyze(article.title, workspace, title);
        if (what.pattern.field != Field::title)
            what.analyzer.analyze(article.text, workspace, text);
        if (what.pattern.found_in(title, text)) matches.push_back(*candidate);
    }
    std::ranges::sort(matches);
    return matches;
}

/// Xapian's interface for postings of our own. A MatchDecider could only judge the whole query;
/// this can stand anywhere in it.
class VerifiedSource : public Xapian::PostingSource {
  public:
    explicit VerifiedSource(std::shared_ptr<Verification> what) : what_(std::move(what)) {}

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }

    void next(double) override {
        if (started_) ++at_;
        started_ = true;
    }

    void skip_to(Xapian::docid wanted, double) override {
        started_ = true;
        const auto rest = matches_->begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::lower_bound(rest, matches_->end(), wanted) -
                                       matches_->begin());
    }

    bool at_end() const override { return at_ >= matches_->size(); }
    Xapian::docid get_docid() const override { return (*matches_)[at_]; }
    PostingSource* clone() const override { return new VerifiedSource(what_); }
    std::string get_description() const override { return "VerifiedSource"; }

    void init(const Xapian::Database& database) override {
        started_ = false;
        at_ = 0;
        auto& done =
            what_->done[fmt::format("{} {}", database.get_uuid(), database.get_revision())];
        if (!done) done = std::make_shared<const Matches>(verify(*what_, database));
        matches_ = done;
    }

  private:
    Xapian::doccount size() const { return static_cast<Xapian::doccount>(matches_->size()); }

    std::shared_ptr<Verification> what_;
    std::shared_ptr<const Matches> matches_ = std::make_shared<const Matches>();
    std::size_t at_ = 0;
    bool started_ = false;
};

}  // namespace

Xapian::Query verified_query(const FrenchAnalyzer& analyzer, Xapian::Query candidates,
                             TextPattern pattern) {
    auto what = std::make_shared<Verification>(
        Verification{analyzer, std::move(candidates), std::move(pattern), {}});
    return Xapian::Query((new VerifiedSource(std::move(what)))->release());
}

}  // namespace kiosque
