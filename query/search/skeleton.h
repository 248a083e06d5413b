#pragma once

#include "query/search/text_pattern.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// The text's letters a-z and digits, without case, accents and whatever stands between: « À la
/// Une » → "alaune". Many times faster to make than an analysis.
void append_skeleton(std::string_view text, std::string& out);

/// A necessary condition for a phrase to be in a text, judged on the text's skeleton: its longest
/// run of stop words, each in its one spelling. Between two of them there may be letters that
/// belong to no token: « qu’ », « -t- ».
class SkeletonRun {
  public:
    explicit SkeletonRun(const TextPattern& pattern);

    /// True also if the pattern has no run that is worth looking for.
    bool may_be_in(std::string_view skeleton) const;

  private:
    std::vector<std::string> words_;
};

}  // namespace kiosque
