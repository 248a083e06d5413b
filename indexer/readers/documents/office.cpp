#include "indexer/readers/delivery.h"
#include "indexer/readers/documents/packed_document.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/text_builder.h"
#include "indexer/readers/xml/xml_document.h"
#include "indexer/readers/xml/xml_node.h"

#include <array>

namespace kiosque {

namespace {

using enum RecordField;

/// Of both formats, by local name: what starts a new line, what is no text of the document.
constexpr auto paragraphs = std::to_array<std::string_view>({"p", "h"});
constexpr auto left_out = std::to_array<std::string_view>(
    {"pPr", "rPr", "sectPr", "instrText", "delText", "note", "annotation", "tracked-changes",
     "sequence-decls", "forms", "AlternateContent", "footnotePr"});

void add_text(const xmlNode& node, TextBuilder& text) {
    if (!is_xml_element(node)) return text.add(xml_node_text(node));
    const std::string_view name = xml_name(node);
    if (is_one_of(name, left_out)) return;
    if (name == "tab" || name == "s") text.add(" ");
    if (name == "br" || name == "line-break" || name == "tr" || name == "table-row")
        text.end_line();
    const bool paragraph = is_one_of(name, paragraphs);
    if (paragraph) text.end_paragraph();
    for (const xmlNode* child = node.children; child != nullptr; child = child->next)
        add_text(*child, text);
    if (paragraph) text.end_paragraph();
}

/// Word keeps no space between elements that its file was formatted with; only <t> is text.
void add_word_text(const xmlNode& node, TextBuilder& text) {
    for_each_xml_child(node, [&](const xmlNode& child) {
        const std::string_view name = xml_name(child);
        if (is_one_of(name, left_out)) return;
        if (name == "t") return text.add(xml_text(child));
        if (name == "tab") text.add(" ");
        if (name == "br" || name == "tr") text.end_line();
        if (name == "p") text.end_paragraph();
        add_word_text(child, text);
        if (name == "p") text.end_paragraph();
    });
}

/// The text of the part's body; an error of its XML is added to `error`.
std::string body_text(std::string_view part, std::string_view body, std::string& error,
                      void (*add)(const xmlNode&, TextBuilder&)) {
    TextBuilder text;
    const auto always = [](std::size_t) { return true; };
    const XmlOutcome outcome = read_xml(
        part, [&](std::string_view name, int) { return name == body; }, always,
        [&](const xmlNode& element) { add(element, text); });
    if (error.empty()) error = outcome.error;
    return text.take();
}

/// Dublin Core, in which both formats tell of themselves.
void read_properties(std::string_view part, std::string_view element, Record& record) {
    const auto always = [](std::size_t) { return true; };
    read_xml(
        part, [&](std::string_view name, int) { return name == element; }, always,
        [&](const xmlNode& properties) {
            const auto line = [&](std::string_view name) {
                return xml_line(xml_descendant(properties, name));
            };
            record[title] = line("title");
            record[author] = line("initial-creator");
            if (record[author].empty()) record[author] = line("creator");
            record.offer_date(line("creation-date"));
            record.offer_date(line("created"));
            record[language] = line("language");
        });
}

/// A document without a title of its own has that of its first line, as plain text does.
void take_title(Record& record) {
    constexpr std::size_t longest_title = 250;  // bytes
    if (!record[title].empty()) {
        if (record[text].starts_with(record[title] + "\n"))
            record[text].erase(0, record[title].size());
        return;
    }
    const auto end = record[text].find('\n');
    if (end > longest_title) return;
    record[title] = record[text].substr(0, end);
    record[text].erase(0, end);
}

struct Layout {
    std::string_view content;
    std::string_view body;
    std::string_view properties;
    std::string_view properties_root;
    void (*add)(const xmlNode&, TextBuilder&);
};

void read_document(std::string_view bytes, const Layout& layout, const Delivery& delivery) {
    std::string error;
    const DocumentParts parts = unpack_document(
        bytes,
        [&](std::string_view name) { return name == layout.content || name == layout.properties; },
        error);
    const auto content = parts.find(layout.content);
    if (content == parts.end())
        return delivery.failed(error.empty() ? "the document has no text part" : error);
    Record record;
    if (const auto found = parts.find(layout.properties); found != parts.end())
        read_properties(found->second, layout.properties_root, record);
    record[text] = body_text(content->second, layout.body, error, layout.add);
    if (record[text].empty() && !error.empty()) return delivery.failed(error);
    take_title(record);
    delivery.record(std::move(record));
    if (!error.empty()) delivery.warned(error + "; what could be read was taken");
}

}  // namespace

void read_word(std::string_view bytes, const Delivery& delivery) {
    read_document(
        bytes, {"word/document.xml", "body", "docProps/core.xml", "coreProperties", add_word_text},
        delivery);
}

void read_open_document(std::string_view bytes, const Delivery& delivery) {
    read_document(bytes, {"content.xml", "text", "meta.xml", "meta", add_text}, delivery);
}

}  // namespace kiosque
