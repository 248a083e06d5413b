#include "indexer/readers/html_article.h"

#include "analyzers/text/unicode.h"
#include "indexer/readers/html_furniture.h"
#include "indexer/readers/html_text.h"

#include <algorithm>
#include <unordered_map>

namespace kiosque {

namespace {

/// Text below an element, in bytes.
struct Weight {
    std::size_t text = 0;
    std::size_t links = 0;
    std::size_t prose = 0;  ///< in paragraphs: pieces of some length that are not mostly links

    void operator+=(const Weight& other) {
        text += other.text;
        links += other.links;
        prose += other.prose;
    }
};

bool is_prose(const Weight& piece) {
    return piece.text >= 80 && piece.links * 2 < piece.text;
}

/// Weighs every element once. `Skipped` elements weigh nothing.
class Scales {
  public:
    /// Hinted elements are skipped unless `trust_hints` is false.
    Scales(const GumboNode& root, bool trust_hints) : trust_hints_(trust_hints) { weigh(root); }

    const Weight& of(const GumboNode& element) const {
        static constexpr Weight nothing;
        const auto found = weights_.find(&element);
        return found == weights_.end() ? nothing : found->second;
    }

    bool skips(const GumboNode& element) const {
        return is_furniture(element) || (trust_hints_ && hints_at_furniture(element));
    }

  private:
    Weight weigh(const GumboNode& element) {
        if (skips(element)) return {};
        Weight sum;
        Weight line;  // what stands directly in this element, between its blocks
        const auto close_line = [&] {
            line.prose = is_prose(line) ? line.text : 0;
            sum += line;
            line = {};
        };
        for (const GumboNode* child : children(element)) {
            if (!is_element(*child)) {
                line.text += node_text(*child).size() -
                             (child->type == GUMBO_NODE_WHITESPACE ? node_text(*child).size() : 0);
            } else if (is_inline(tag_of(*child))) {
                line += weigh(*child);
            } else {
                const Weight block = weigh(*child);
                if (tag_of(*child) == GUMBO_TAG_BR) continue;
                close_line();
                sum += block;
            }
        }
        if (is_inline(tag_of(element))) {
            sum += line;
            sum.prose = 0;
        } else {
            close_line();
        }
        if (tag_of(element) == GUMBO_TAG_A) sum.links = sum.text;
        weights_.emplace(&element, sum);
        return sum;
    }

    bool trust_hints_;
    std::unordered_map<const GumboNode*, Weight> weights_;
};

/// The smallest element that still holds nearly all the prose.
const GumboNode& densest(const GumboNode& root, const Scales& scales) {
    const GumboNode* here = &root;
    for (;;) {
        const std::size_t prose = scales.of(*here).prose;
        const auto inside = children(*here);
        const auto heaviest = std::max_element(inside.begin(), inside.end(), [&](auto* a, auto* b) {
            return scales.of(*a).prose < scales.of(*b).prose;
        });
        if (heaviest == inside.end() || scales.of(**heaviest).prose * 10 < prose * 8 || prose == 0)
            return *here;
        here = *heaviest;
    }
}

}  // namespace

std::string article_text(const HtmlTree& page, std::string_view title) {
    constexpr std::size_t enough = 400;  // bytes of prose: an article, if a short one
    Scales scales(page.root(), true);
    if (scales.of(page.root()).prose < enough) scales = Scales(page.root(), false);
    const GumboNode& body = densest(page.root(), scales);
    TextBlocks blocks;
    blocks.add(
        body, [&](const GumboNode& element) { return &element != &body && scales.skips(element); });
    std::vector<TextBlock> kept = blocks.take();
    std::erase_if(kept, [&](const TextBlock& block) {
        return is_furniture(block) ||
               (block.kind == TextBlock::Kind::heading && fold(block.text) == fold(title));
    });
    return join_blocks(kept);
}

}  // namespace kiosque
