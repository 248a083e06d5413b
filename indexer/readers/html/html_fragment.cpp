#include "indexer/readers/html/html_fragment.h"

#include "indexer/readers/html/html_text.h"
#include "indexer/readers/html/html_tree.h"

#include <algorithm>
#include <array>

namespace kiosque {

namespace {

/// Bytes. The tree takes ten times as much memory, and no article is longer.
constexpr std::size_t longest = 16'000'000;

bool starts_with_tag(std::string_view text, std::string_view tag) {
    if (text.size() < tag.size()) return false;
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
    };
    return std::equal(tag.begin(), tag.end(), text.begin(), same);
}

}  // namespace

std::string fragment_text(std::string_view html) {
    if (html.size() > longest || html.find_first_of("<&") == std::string_view::npos)
        return std::string(html);
    const HtmlTree page(html);
    TextBlocks blocks;
    blocks.add(page.root(), [](const GumboNode& element) {
        const GumboTag tag = tag_of(element);
        return tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_TEMPLATE;
    });
    return join_blocks(blocks.take());
}

bool looks_like_markup(std::string_view text) {
    constexpr auto tags = std::to_array<std::string_view>(
        {"</p>", "<br>", "<br/>", "<br />", "</a>", "</div>", "</span>", "</strong>", "</em>",
         "</b>", "</i>", "</li>", "</ul>", "</h2>", "</h3>", "</blockquote>", "</figure>"});
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        if (std::any_of(tags.begin(), tags.end(),
                        [&](std::string_view tag) { return starts_with_tag(rest, tag); }))
            return true;
    }
    return false;
}

void read_markup(Record& record) {
    using enum RecordField;
    if (!looks_like_markup(record[text])) return;
    record[text] = fragment_text(record[text]);
    record[title] = fragment_text(record[title]);
}

}  // namespace kiosque
