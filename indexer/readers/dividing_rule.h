#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/regex.h>

namespace kiosque {

/// One article's part of a text.
struct Section {
    std::string_view text;               ///< part of the text that was cut
    std::optional<std::string> heading;  ///< where the rule says what of its line is the title
};

/// How one file holds several articles: a regular expression (ICU's, UTF-8) of the lines that part
/// them, spaces at their ends aside. Without a group such lines go: `-{5,}`. With one they begin an
/// article, and what the group matches is its title: `DÉPÊCHE N° \d+ : (.*)`. Immutable, shared by
/// threads.
class DividingRule {
  public:
    /// Throws Error that says what is wrong with the expression, and where.
    explicit DividingRule(std::string_view expression);

    const std::string& expression() const { return expression_; }

    /// The parts of `text` in order, blank ones aside. One without a heading if no line fits. A
    /// line over 1,000 bytes fits no rule, nor does one that takes too many steps to tell: linear.
    std::vector<Section> split(std::string_view text) const;

  private:
    std::string expression_;
    std::unique_ptr<const icu::RegexPattern> pattern_;
};

}  // namespace kiosque
