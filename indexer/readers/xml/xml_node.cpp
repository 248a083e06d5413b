#include "indexer/readers/xml/xml_node.h"

#include <memory>

namespace kiosque {

namespace {

void add_text(const xmlNode& node, std::string& out) {
    if (!is_xml_element(node)) {
        out += xml_node_text(node);
        return;
    }
    for (const xmlNode* child = node.children; child != nullptr; child = child->next)
        add_text(*child, out);
}

}  // namespace

std::string xml_prefixed_name(const xmlNode& element) {
    std::string name(xml_name(element));
    if (element.ns != nullptr && element.ns->prefix != nullptr)
        name = std::string(xml_view(element.ns->prefix)).append(":").append(name);
    return name;
}

std::string xml_attribute(const xmlNode& element, std::string_view name) {
    for (const xmlAttr* attribute = element.properties; attribute != nullptr;
         attribute = attribute->next) {
        if (xml_view(attribute->name) != name) continue;
        std::string value;
        for (const xmlNode* part = attribute->children; part != nullptr; part = part->next)
            value += xml_node_text(*part);
        return value;
    }
    return {};
}

const xmlNode* xml_child(const xmlNode& element, std::string_view name) {
    for (const xmlNode* child = element.children; child != nullptr; child = child->next)
        if (is_xml_element(*child) && xml_name(*child) == name) return child;
    return nullptr;
}

const xmlNode* xml_descendant(const xmlNode& element, std::string_view name) {
    for (const xmlNode* child = element.children; child != nullptr; child = child->next) {
        if (!is_xml_element(*child)) continue;
        if (xml_name(*child) == name) return child;
        if (const xmlNode* found = xml_descendant(*child, name)) return found;
    }
    return nullptr;
}

const xmlNode* xml_path(const xmlNode& element, std::initializer_list<std::string_view> names) {
    const xmlNode* here = &element;
    for (const std::string_view name : names) {
        here = xml_child(*here, name);
        if (here == nullptr) break;
    }
    return here;
}

std::string_view xml_node_text(const xmlNode& node) {
    const bool text = node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
    return text ? xml_view(node.content) : std::string_view{};
}

std::string xml_text(const xmlNode& element) {
    std::string text;
    add_text(element, text);
    return text;
}

std::string xml_line(const xmlNode* element) {
    std::string line;
    if (element == nullptr) return line;
    for (const char c : xml_text(*element)) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string xml_source(const xmlNode& element) {
    const std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer(xmlBufferCreate(),
                                                                    xmlBufferFree);
    for (xmlNode* child = element.children; child != nullptr; child = child->next)
        xmlNodeDump(buffer.get(), child->doc, child, 0, 0);
    return std::string(xml_view(xmlBufferContent(buffer.get())));
}

}  // namespace kiosque
