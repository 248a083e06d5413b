#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace kiosque {

// Reading the tree that read_xml() hands out. Names are local names, without prefix.

inline std::string_view xml_view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

inline bool is_xml_element(const xmlNode& node) {
    return node.type == XML_ELEMENT_NODE;
}

inline std::string_view xml_name(const xmlNode& element) {
    return xml_view(element.name);
}

/// Whether a name is one of a format's list.
inline bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

/// "content:encoded"; the local name where there is no prefix.
std::string xml_prefixed_name(const xmlNode& element);

/// Empty when there is no such attribute.
std::string xml_attribute(const xmlNode& element, std::string_view name);

/// Calls visit(child) for each child element.
template <class Visit>
void for_each_xml_child(const xmlNode& element, const Visit& visit) {
    for (const xmlNode* child = element.children; child != nullptr; child = child->next)
        if (is_xml_element(*child)) visit(*child);
}

/// The first child element, or the first element below, in document order, of that name; nullptr
/// if there is none.
const xmlNode* xml_child(const xmlNode& element, std::string_view name);
const xmlNode* xml_descendant(const xmlNode& element, std::string_view name);

/// Follows child elements: xml_path(x, {"a", "b"}) is x/a/b; nullptr if one is missing.
const xmlNode* xml_path(const xmlNode& element, std::initializer_list<std::string_view> names);

/// Calls visit(element) for each element below `element`, parents first; it returns false to pass
/// over what is inside.
template <class Visit>
void for_each_xml_element(const xmlNode& element, const Visit& visit) {
    for_each_xml_child(element, [&](const xmlNode& child) {
        if (visit(child)) for_each_xml_element(child, visit);
    });
}

/// The text of a text or CDATA node itself; empty for others.
std::string_view xml_node_text(const xmlNode& node);

/// All text below, as it stands.
std::string xml_text(const xmlNode& element);

/// The text below, white space collapsed and trimmed; of a null pointer, nothing.
std::string xml_line(const xmlNode* element);

/// The children as XML source: of an element that holds HTML as elements.
std::string xml_source(const xmlNode& element);

}  // namespace kiosque
