#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// Text put together from the pieces of a tree: white space collapsed within a paragraph, blank
/// lines between paragraphs.
class TextBuilder {
  public:
    void add(std::string_view text);

    /// The next text starts a new paragraph, or a new line of the same one.
    void end_paragraph() { gap_ = Gap::paragraph; }
    void end_line() { gap_ = gap_ == Gap::paragraph ? gap_ : Gap::line; }

    /// The printer's line ends here. What was divided by a hyphen stays so, at a line end, where
    /// the analysis looks for it; a « ¬ » always joins.
    void break_line();

    /// The same inside a word that the source itself declares divided.
    void break_word();

    std::string take();

  private:
    enum class Gap : char { none, space, line, paragraph };

    std::string text_;
    Gap gap_ = Gap::none;
    bool glue_ = false;  ///< the next text continues a word, whatever white space comes first
};

}  // namespace kiosque
