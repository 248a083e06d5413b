#include "indexer/readers/html/html_tree.h"

#include "indexer/readers/html/html_markup.h"

#include <algorithm>

namespace kiosque {

namespace {

GumboOutput* parse(std::string_view markup) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, markup.data(), markup.size());
}

/// False once `out` has reached `limit`; the last character is whole.
bool append_collapsed(std::string_view text, std::size_t limit, std::string& out) {
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (out.size() >= limit && !continues) return false;
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return true;
}

bool append_inner_text(const GumboNode& node, std::size_t limit, std::string& out) {
    const std::string_view own = tag_of(node) == GUMBO_TAG_BR ? " " : node_text(node);
    if (!append_collapsed(own, limit, out)) return false;
    if (tag_of(node) == GUMBO_TAG_SCRIPT) return true;
    const auto inside = children(node);
    return std::all_of(inside.begin(), inside.end(), [&](const GumboNode* child) {
        return append_inner_text(*child, limit, out);
    });
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html)
    : markup_(lighten_markup(html)), output_(parse(markup_)) {}

std::string_view node_text(const GumboNode& node) {
    switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            return node.v.text.text;
        default:
            return {};
    }
}

GumboTag tag_of(const GumboNode& node) {
    return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view attribute(const GumboNode& node, const char* name) {
    if (!is_element(node)) return {};
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view{} : found->value;
}

std::span<const GumboNode* const> children(const GumboNode& node) {
    if (!is_element(node)) return {};
    const GumboVector& list = node.v.element.children;
    return {reinterpret_cast<const GumboNode* const*>(list.data),
            list.length};  // gumbo's vectors hold void*
}

std::string inner_text(const GumboNode& node, std::size_t limit) {
    std::string text;
    append_inner_text(node, limit, text);
    if (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

}  // namespace kiosque
