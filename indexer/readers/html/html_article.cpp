#include "indexer/readers/html/html_article.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "indexer/readers/html/html_furniture.h"
#include "indexer/readers/html/html_text.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

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

/// Which hints of furniture to believe: all, then ever fewer while nothing like an article is left.
/// Some sites wrap the whole page in a form, and a live ticker's entries may be called comments.
enum class Trust : std::uint8_t { all, class_names, none };

/// Weighs every element once; what is skipped weighs nothing.
class Scales {
  public:
    Scales(const GumboNode& root, Trust trust) : trust_(trust) { weigh(root); }

    const Weight& of(const GumboNode& element) const {
        static constexpr Weight nothing;
        const auto found = weights_.find(&element);
        return found == weights_.end() ? nothing : found->second;
    }

    bool skips(const GumboNode& element) const {
        return is_furniture(element) ||
               (trust_ == Trust::all && tag_of(element) == GUMBO_TAG_FORM) ||
               (trust_ != Trust::none && hints_at_furniture(element));
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
            if (child->type == GUMBO_NODE_TEXT) {
                line.text += node_text(*child).size();
            } else if (is_inline(tag_of(*child))) {
                line += weigh(*child);
            } else if (tag_of(*child) != GUMBO_TAG_BR) {
                close_line();
                sum += weigh(*child);
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

    Trust trust_;
    std::unordered_map<const GumboNode*, Weight> weights_;
};

/// Where the page itself says that the article's text is.
const GumboNode* declared_body(const GumboNode& root) {
    const GumboNode* found = nullptr;
    for_each_element(root, [&](const GumboNode& element) {
        if (found == nullptr && attribute(element, "itemprop") == "articleBody") found = &element;
        return found == nullptr;
    });
    return found;
}

/// A paragraph is never the body, however short those beside it are.
bool is_paragraph(const GumboNode& element) {
    const GumboTag tag = tag_of(element);
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE;
}

/// The smallest element that still holds nearly all the prose, or the declared one if it holds
/// most.
const GumboNode& densest(const GumboNode& root, const Scales& scales) {
    if (const GumboNode* declared = declared_body(root);
        declared != nullptr && scales.of(*declared).prose * 10 >= scales.of(root).prose * 4 &&
        scales.of(*declared).prose > 0)
        return *declared;
    const GumboNode* here = &root;
    for (;;) {
        const std::size_t prose = scales.of(*here).prose;
        const auto inside = children(*here);
        const auto heaviest = std::max_element(inside.begin(), inside.end(), [&](auto* a, auto* b) {
            return scales.of(*a).prose < scales.of(*b).prose;
        });
        if (heaviest == inside.end() || scales.of(**heaviest).prose * 10 < prose * 8 ||
            prose == 0 || is_paragraph(**heaviest))
            return *here;
        here = *heaviest;
    }
}

/// For comparing headings: case, accents, apostrophes and spaces aside. Empty for what is too long
/// for one.
std::string heading_key(std::string_view text) {
    constexpr std::size_t longest = 1000;  // bytes
    std::string key;
    if (text.size() > longest) return key;
    for (std::string_view rest = text; !rest.empty();) {
        const Decoded next = decode_utf8(rest, 0);
        const char32_t c = next.code_point;
        if (c != ' ' && c != '\n' && c != 0xA0 && c != 0x202F) key += rest.substr(0, next.length);
        rest.remove_prefix(next.length);
    }
    return fold(key);
}

std::vector<TextBlock> blocks_of(const GumboNode& root, const Scales& scales,
                                 const GumboNode* end) {
    TextBlocks blocks;
    bool ended = false;
    blocks.add(root, [&](const GumboNode& element) {
        ended = ended || &element == end;
        return ended || (&element != &root && scales.skips(element));
    });
    return blocks.take();
}

bool is_prose(const TextBlock& block) {
    return is_prose(Weight{block.text.size(), block.link_bytes, 0});
}

/// The standfirst: what stands between the heading and the body, if it is prose and short.
std::vector<TextBlock> standfirst(const HtmlTree& page, const GumboNode& body, const Scales& scales,
                                  const std::string& title) {
    constexpr std::size_t longest = 1500;  // bytes
    std::vector<TextBlock> above = blocks_of(page.root(), scales, &body);
    const auto heading = std::find_if(above.rbegin(), above.rend(), [&](const TextBlock& block) {
        return heading_key(block.text) == title;
    });
    if (title.empty() || heading == above.rend()) return {};
    above.erase(above.begin(), heading.base());
    std::erase_if(above,
                  [](const TextBlock& block) { return !is_prose(block) || is_furniture(block); });
    std::size_t size = 0;
    for (const TextBlock& block : above) size += block.text.size();
    if (size > longest) above.clear();
    return above;
}

/// Section, date and kicker above the first paragraph: short and no sentence.
void drop_labels(std::vector<TextBlock>& blocks) {
    constexpr std::size_t longest = 40;  // bytes
    const auto is_label = [](const TextBlock& block) {
        constexpr std::string_view ends = ".!?:;,)\"'";
        return block.text.size() <= longest && block.kind != TextBlock::Kind::item &&
               ends.find(block.text.back()) == std::string_view::npos &&
               !block.text.ends_with("»") && !block.text.ends_with("…");
    };
    const auto first = std::find_if_not(blocks.begin(), blocks.end(), is_label);
    if (first != blocks.end() && is_prose(*first)) blocks.erase(blocks.begin(), first);
}

}  // namespace

std::string article_text(const HtmlTree& page, std::string_view title) {
    constexpr std::size_t enough = 400;  // bytes of prose: an article, if a short one
    Scales scales(page.root(), Trust::all);
    for (const Trust trust : {Trust::class_names, Trust::none}) {
        const std::size_t prose = scales.of(page.root()).prose;
        if (prose >= enough) break;
        Scales wider(page.root(), trust);
        if (prose * 4 < wider.of(page.root()).prose) scales = std::move(wider);
    }
    const GumboNode& body = densest(page.root(), scales);
    const std::string key = heading_key(title);
    std::vector<TextBlock> kept = standfirst(page, body, scales, key);
    constexpr std::size_t long_enough =
        100;  // bytes; refrains and « Applaudissements » may come twice
    std::unordered_set<std::string> seen;
    for (const TextBlock& block : kept) seen.insert(block.text);
    bool elsewhere = false;  // below a heading that leads to other articles
    for (TextBlock& block : blocks_of(body, scales, nullptr)) {
        if (is_furniture(block) || heading_key(block.text) == key) continue;
        // Pages repeat paragraphs for narrow screens and in boxes.
        if (block.text.size() >= long_enough && !seen.insert(block.text).second) continue;
        if (opens_other_section(block))
            elsewhere = true;
        else if (block.kind == TextBlock::Kind::heading)
            elsewhere = false;
        if (!elsewhere) kept.push_back(std::move(block));
    }
    drop_labels(kept);
    while (!kept.empty() && kept.back().kind == TextBlock::Kind::heading) kept.pop_back();
    return join_blocks(kept);
}

}  // namespace kiosque
