#pragma once

#include "query/search/patterns/text_pattern.h"

#include <xapian.h>

namespace kiosque {

/// Bounds how many articles one query has read. Postings are walked by the million in a second;
/// where words stand is read from an article's token stream, and which form of a stem an article
/// has, now and then, from its text, which takes fifty times as long. Counted in token streams.
class ReadingBudget {
  public:
    explicit ReadingBudget(const Xapian::Database& database);

    /// Whether the pattern may still be looked for; if so, it is paid for. The first always may:
    /// what costs much by itself is at least one question, and has an exact answer.
    bool afford(const TextPattern& pattern);

  private:
    const Xapian::Database& database_;
    double left_;
    bool untouched_ = true;
};

}  // namespace kiosque
