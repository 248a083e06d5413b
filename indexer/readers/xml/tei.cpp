#include "indexer/readers/delivery.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/text_builder.h"
#include "indexer/readers/xml/xml_document.h"
#include "indexer/readers/xml/xml_formats.h"
#include "indexer/readers/xml/xml_node.h"

#include <array>

namespace kiosque {

namespace {

using enum RecordField;

/// What is not the text: the editors' notes, the printer's running heads and signatures, what was
/// struck out.
constexpr auto tei_left_out =
    std::to_array<std::string_view>({"note", "fw", "figDesc", "gap", "del", "surplus", "teiHeader",
                                     "facsimile", "standOff", "desc", "index"});

constexpr auto tei_paragraphs = std::to_array<std::string_view>(
    {"p",     "ab",        "head",     "lg",      "div",   "div1",   "div2",   "div3",
     "sp",    "titlePage", "front",    "body",    "back",  "opener", "closer", "list",
     "table", "quote",     "epigraph", "trailer", "group", "text"});

constexpr auto tei_lines = std::to_array<std::string_view>(
    {"l", "item", "row", "speaker", "titlePart", "docTitle", "byline", "dateline", "salute",
     "signed", "docImprint", "docDate", "docAuthor", "label"});

/// Of an editor's alternatives, what a reader of today would look for: corrected, regularised,
/// written out.
const xmlNode* preferred(const xmlNode& choice) {
    for (const std::string_view name : {"corr", "reg", "expan"})
        if (const xmlNode* found = xml_child(choice, name)) return found;
    for (const xmlNode* child = choice.children; child != nullptr; child = child->next)
        if (is_xml_element(*child)) return child;
    return nullptr;
}

void add_tei_text(const xmlNode& node, TextBuilder& text) {
    if (!is_xml_element(node)) return text.add(xml_node_text(node));
    const std::string_view name = xml_name(node);
    if (is_one_of(name, tei_left_out)) return;
    if (name == "choice" || name == "app") {
        if (const xmlNode* chosen = preferred(node)) add_tei_text(*chosen, text);
        return;
    }
    if (name == "lb" || name == "pb" || name == "cb") {
        if (xml_attribute(node, "break") == "no")
            text.break_word();
        else
            text.break_line();
        return;
    }
    // A quotation inside a sentence is no paragraph.
    const bool paragraph = is_one_of(name, tei_paragraphs) &&
                           (name != "quote" || xml_descendant(node, "p") != nullptr);
    const bool line = is_one_of(name, tei_lines);
    const auto edge = [&] {
        if (paragraph) text.end_paragraph();
        if (line) text.end_line();
        if (name == "cell") text.add(" ");
    };
    edge();
    for (const xmlNode* child = node.children; child != nullptr; child = child->next)
        add_tei_text(*child, text);
    edge();
}

/// A date element's machine-readable value, else its words.
std::string date_value(const xmlNode& element) {
    for (const std::string_view name : {"when", "when-iso", "notBefore", "from"})
        if (std::string value = xml_attribute(element, name); !value.empty()) return value;
    return xml_line(&element);
}

/// All elements of that name below, joined with commas.
std::string all_lines(const xmlNode* element, std::string_view name) {
    std::string joined;
    if (element == nullptr) return joined;
    for_each_xml_element(*element, [&](const xmlNode& inner) {
        if (xml_name(inner) != name) return true;
        const std::string line = xml_line(&inner);
        if (!line.empty()) joined.append(joined.empty() ? "" : ", ").append(line);
        return false;
    });
    return joined;
}

/// What the header says: of the printed source first, since the edition's own author, date and
/// publisher are those of the electronic text.
Record header_of(const xmlNode& tei) {
    Record record;
    const xmlNode* header = xml_child(tei, "teiHeader");
    const xmlNode* file = header == nullptr ? nullptr : xml_child(*header, "fileDesc");
    if (file == nullptr) return record;
    const xmlNode* source_description = xml_child(*file, "sourceDesc");
    const xmlNode* statement = xml_child(*file, "titleStmt");
    if (statement != nullptr) {
        record[title] = xml_line(xml_child(*statement, "title"));
        record[author] = all_lines(statement, "author");
    }
    const auto below_source = [&](std::string_view name) {
        return source_description == nullptr ? nullptr : xml_descendant(*source_description, name);
    };
    if (record[title].empty()) record[title] = xml_line(below_source("title"));
    if (record[author].empty()) record[author] = all_lines(source_description, "author");
    if (const xmlNode* found = below_source("date")) record.offer_date(date_value(*found));
    if (const xmlNode* creation = xml_descendant(*header, "creation"))
        if (const xmlNode* found = xml_descendant(*creation, "date"))
            record.offer_date(date_value(*found));
    // Born-digital texts are first published as what they are; with a source it is the edition's.
    if (const xmlNode* publication = xml_child(*file, "publicationStmt");
        publication != nullptr && record.unreadable_dates().empty())
        if (const xmlNode* found = xml_descendant(*publication, "date"))
            record.offer_date(date_value(*found));
    // Of a contribution, the newspaper it appeared in; of a book, no name would be its source's.
    if (const xmlNode* whole = below_source("monogr"))
        record[source] = xml_line(xml_descendant(*whole, "title"));
    if (const xmlNode* used = xml_descendant(*header, "language"))
        record[language] = xml_attribute(*used, "ident");
    return record;
}

}  // namespace

void read_tei(std::string_view bytes, const Delivery& delivery) {
    std::size_t number = 0;
    bool corpus = false;
    const auto wanted = [&](std::string_view name, int depth) {
        if (depth == 0) corpus = name == "teiCorpus";
        return name == "TEI" || name == "TEI.2";
    };
    const auto goes_on = [&](std::size_t read) { return delivery.goes_on(read); };
    const XmlOutcome outcome = read_xml(bytes, wanted, goes_on, [&](const xmlNode& tei) {
        Record record = header_of(tei);
        record[id] = xml_attribute(tei, "id");
        TextBuilder builder;
        for_each_xml_child(tei, [&](const xmlNode& part) { add_tei_text(part, builder); });
        record[text] = builder.take();
        ++number;
        delivery.record(std::move(record), corpus ? number : 0);
    });
    if (number == 0 && delivery.goes_on(bytes.size()))
        return delivery.failed(outcome.error.empty() ? "no TEI element" : outcome.error);
    if (!outcome.error.empty()) delivery.warned(outcome.error + "; what could be read was taken");
}

bool looks_like_tei(std::string_view head) {
    const std::string_view root = xml_root(head);
    return root == "TEI" || root == "TEI.2" || root == "teiCorpus";
}

}  // namespace kiosque
