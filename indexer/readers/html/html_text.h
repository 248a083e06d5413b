#pragma once

#include "indexer/readers/html/html_tree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// A paragraph, heading, list item or table row of a page, white space collapsed; <br> is LF.
struct TextBlock {
    enum class Kind : std::uint8_t { paragraph, heading, item };

    std::string text;
    std::size_t link_bytes = 0;  ///< of text, inside <a>
    Kind kind = Kind::paragraph;
};

/// Elements that stand in a line of text: their edges are no paragraph's edges.
bool is_inline(GumboTag tag);

/// The text of a page or a part of it, block by block in document order. add() may be called
/// repeatedly.
class TextBlocks {
  public:
    /// skip(element) → true leaves an element out with all that is in it.
    template <class Skip>
    void add(const GumboNode& node, const Skip& skip) {
        if (!is_element(node)) return add_text(node_text(node));
        if (skip(node)) return;
        begin(node);
        for (const GumboNode* child : children(node)) add(*child, skip);
        end(node);
    }

    std::vector<TextBlock> take();

  private:
    void add_text(std::string_view text);
    void begin(const GumboNode& node);
    void end(const GumboNode& node);
    void break_block();

    std::vector<TextBlock> blocks_;
    TextBlock current_;
    int links_ = 0;
    int preformatted_ = 0;
};

/// Paragraphs apart by a blank line, list items and table rows by a line end.
std::string join_blocks(const std::vector<TextBlock>& blocks);

}  // namespace kiosque
