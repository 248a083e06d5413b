#pragma once

#include <string>

#include <xapian.h>

namespace kiosque {

/// Postings that exist on this machine only. Xapian sends a query to servers as it is, and a server
/// knows no class of ours: to a server, this is one of Xapian's own, which has every article.
class HereOnlySource : public Xapian::PostingSource {
  public:
    std::string name() const override { return everything().name(); }
    std::string serialise() const override { return everything().serialise(); }

  private:
    static Xapian::FixedWeightPostingSource everything() {
        return Xapian::FixedWeightPostingSource(0);
    }
};

/// No article of the databases of this machine, every article of the servers'.
Xapian::Query every_remote_article();

}  // namespace kiosque
