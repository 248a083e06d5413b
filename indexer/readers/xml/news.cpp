#include "indexer/readers/delivery.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/text_builder.h"
#include "indexer/readers/xml/xml_document.h"
#include "indexer/readers/xml/xml_formats.h"
#include "indexer/readers/xml/xml_node.h"

#include <array>
#include <initializer_list>

namespace kiosque {

namespace {

using enum RecordField;

/// Paragraphs of NITF and of the XHTML that agencies put into NewsML.
constexpr auto news_paragraphs = std::to_array<std::string_view>(
    {"p", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "block", "div", "table", "ul", "ol",
     "dl", "blockquote", "bq", "pre", "fn"});
constexpr auto news_lines =
    std::to_array<std::string_view>({"li", "tr", "br", "dt", "dd", "credit"});
constexpr auto news_left_out = std::to_array<std::string_view>(
    {"head", "body.head", "media", "script", "style", "figure", "object"});

void add_news_text(const xmlNode& node, TextBuilder& text) {
    if (!is_xml_element(node)) return text.add(xml_node_text(node));
    const std::string_view name = xml_name(node);
    if (is_one_of(name, news_left_out)) return;
    const bool paragraph = is_one_of(name, news_paragraphs);
    const bool line = is_one_of(name, news_lines);
    const auto edge = [&] {
        if (paragraph) text.end_paragraph();
        if (line) text.end_line();
        if (name == "td" || name == "th") text.add(" ");
    };
    edge();
    for (const xmlNode* child = node.children; child != nullptr; child = child->next)
        add_news_text(*child, text);
    edge();
}

std::string text_of(const xmlNode* element) {
    TextBuilder text;
    if (element != nullptr) add_news_text(*element, text);
    return text.take();
}

/// The first of these elements below that says something.
std::string first_line(const xmlNode& element, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (std::string line = xml_line(xml_descendant(element, name)); !line.empty()) return line;
    return {};
}

std::string attribute_below(const xmlNode& element, std::string_view name,
                            std::string_view attribute) {
    const xmlNode* found = xml_descendant(element, name);
    return found == nullptr ? std::string() : xml_attribute(*found, attribute);
}

/// « Par Ana Petit » → « Ana Petit ».
std::string without_by(std::string line) {
    for (const std::string_view label : {"Par ", "par ", "PAR ", "By "})
        if (line.starts_with(label)) return line.substr(label.size());
    return line;
}

Record read_nitf(const xmlNode& nitf) {
    Record record;
    record[title] = first_line(nitf, {"hl1", "hedline", "title"});
    record[author] = without_by(first_line(nitf, {"byline"}));
    record.offer_date(attribute_below(nitf, "date.issue", "norm"));
    record.offer_date(attribute_below(nitf, "story.date", "norm"));
    record[id] = attribute_below(nitf, "doc-id", "id-string");
    record[source] = attribute_below(nitf, "pubdata", "name");
    record[section] = attribute_below(nitf, "pubdata", "position.section");
    record[text] = text_of(xml_descendant(nitf, "body.content"));
    return record;
}

/// NewsML-G2 (newsItem) and its forerunner NewsML 1 (NewsItem).
Record read_news_item(const xmlNode& item) {
    Record record;
    const xmlNode* const nitf = xml_descendant(item, "nitf");
    if (nitf != nullptr) record = read_nitf(*nitf);
    const auto fill = [&](RecordField field, std::string value) {
        if (record[field].empty()) record[field] = std::move(value);
    };
    fill(id, xml_attribute(item, "guid"));
    fill(id, first_line(item, {"PublicIdentifier"}));
    fill(title, first_line(item, {"headline", "HeadLine"}));
    fill(author, without_by(first_line(item, {"by", "ByLine"})));
    fill(date, first_line(item, {"firstCreated", "contentCreated", "versionCreated", "FirstCreated",
                                 "ThisRevisionCreated"}));
    fill(source, first_line(item, {"provider", "infoSource"}));
    fill(language, attribute_below(item, "language", "tag"));
    fill(language, attribute_below(item, "Language", "FormalName"));
    for (const std::string_view name :
         {"body.content", "body", "inlineXML", "inlineData", "DataContent"})
        if (const xmlNode* content = xml_descendant(item, name)) fill(text, text_of(content));
    return record;
}

}  // namespace

void read_news(std::string_view bytes, const Delivery& delivery) {
    std::size_t number = 0;
    bool single = false;
    const auto wanted = [&](std::string_view name, int depth) {
        const bool item = name == "newsItem" || name == "NewsItem" || name == "nitf";
        if (item && depth == 0) single = true;
        return item;
    };
    const auto goes_on = [&](std::size_t read) { return delivery.goes_on(read); };
    const XmlOutcome outcome = read_xml(bytes, wanted, goes_on, [&](const xmlNode& element) {
        ++number;
        delivery.record(xml_name(element) == "nitf" ? read_nitf(element) : read_news_item(element),
                        single ? 0 : number);
    });
    if (outcome.refused || (number == 0 && !outcome.error.empty()))
        return delivery.failed(outcome.error);
    if (number == 0) return delivery.skipped("the message holds no news item");
    if (!outcome.error.empty()) delivery.warned(outcome.error + "; what could be read was taken");
}

bool looks_like_news(std::string_view head) {
    const std::string_view root = xml_root(head);
    return root == "nitf" || root == "newsItem" || root == "newsMessage" || root == "NewsML" ||
           root == "packageItem";
}

}  // namespace kiosque
