#pragma once

#include "query/search/patterns/text_pattern.h"

#include <string>
#include <string_view>

namespace kiosque {

/// A pattern of exact words as it stands in nearly every text that has it: small letters, a blank
/// between words and around them. What it finds needs no analysis, which takes as long as ten of
/// its searches; what it does not find proves nothing.
class LiteralWords {
  public:
    explicit LiteralWords(const TextPattern& pattern);

    bool found_in(std::string_view text) const;

  private:
    std::string words_;  ///< with the blanks; empty: the pattern is not that plain
};

}  // namespace kiosque
