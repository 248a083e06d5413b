#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <gumbo.h>

namespace kiosque {

/// A parsed page. Never deeper than lighten_markup() allows, so that walks may recurse.
class HtmlTree {
  public:
    /// `html`: UTF-8.
    explicit HtmlTree(std::string_view html);

    const GumboNode& root() const { return *output_->root; }

  private:
    struct Free {
        void operator()(GumboOutput* output) const {
            gumbo_destroy_output(&kGumboDefaultOptions, output);
        }
    };
    std::string markup_;  ///< the tree points into it
    std::unique_ptr<GumboOutput, Free> output_;
};

inline bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

/// Text of a text node; empty for all others.
std::string_view node_text(const GumboNode& node);

/// GUMBO_TAG_UNKNOWN for what is no element.
GumboTag tag_of(const GumboNode& node);

/// Empty when the element has no such attribute.
std::string_view attribute(const GumboNode& node, const char* name);

std::span<const GumboNode* const> children(const GumboNode& node);

/// Calls visit(node) for each element, parents first; it returns false to pass over what is inside.
template <class Visit>
void for_each_element(const GumboNode& node, const Visit& visit) {
    if (!is_element(node) || !visit(node)) return;
    for (const GumboNode* child : children(node)) for_each_element(*child, visit);
}

/// The text below `node`, white space collapsed; reading stops after `limit` bytes, so that asking
/// nested elements one after the other stays linear.
std::string inner_text(const GumboNode& node, std::size_t limit);

}  // namespace kiosque
