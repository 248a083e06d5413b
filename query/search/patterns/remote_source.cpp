#include "query/search/patterns/remote_source.h"

namespace kiosque {
namespace {

class NothingHere : public HereOnlySource {
  public:
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return 0; }
    Xapian::doccount get_termfreq_max() const override { return 0; }
    void next(double /*min_weight*/) override {}
    bool at_end() const override { return true; }
    Xapian::docid get_docid() const override { return 0; }
    PostingSource* clone() const override { return new NothingHere; }
    std::string get_description() const override { return "NothingHere"; }
    void init(const Xapian::Database& /*shard*/) override {}
};

}  // namespace

Xapian::Query every_remote_article() {
    return Xapian::Query((new NothingHere)->release());
}

}  // namespace kiosque
