#include "indexer/readers/customary_names.h"
#include "indexer/readers/delivery.h"
#include "indexer/readers/html/html_fragment.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/xml_document.h"
#include "indexer/readers/xml/xml_formats.h"
#include "indexer/readers/xml/xml_node.h"

#include <algorithm>
#include <array>

namespace kiosque {

namespace {

using enum RecordField;

/// What feeds, exports and corpora call one article.
constexpr auto record_elements = std::to_array<std::string_view>(
    {"item", "entry", "article", "record", "document", "doc", "row", "post", "news"});

/// Atom writes a link, an author and a category as elements of their own shape.
std::string value_of(const xmlNode& element) {
    if (std::string href = xml_attribute(element, "href"); !href.empty()) return href;
    if (std::string term = xml_attribute(element, "term"); !term.empty()) return term;
    if (xml_name(element) == "author")
        if (const xmlNode* name = xml_child(element, "name")) return xml_line(name);
    const bool holds_elements = [&] {
        for (const xmlNode* child = element.children; child != nullptr; child = child->next)
            if (is_xml_element(*child)) return true;
        return false;
    }();
    return holds_elements ? xml_source(element) : xml_text(element);
}

/// Atom's other links lead to comments, editing interfaces, sound files.
bool is_other_link(const xmlNode& element) {
    const std::string rel = xml_attribute(element, "rel");
    return xml_name(element) == "link" && !rel.empty() && rel != "alternate";
}

/// All children of that name, or the attribute; authors and the like may be several.
std::string field_value(const xmlNode& element, std::string_view name, RecordField field) {
    std::string value;
    for_each_xml_child(element, [&](const xmlNode& child) {
        const bool same =
            name.find(':') == std::string_view::npos
                ? xml_name(child) == name && xml_prefixed_name(child).find("media:") != 0
                : xml_prefixed_name(child) == name;
        const bool repeats = field == author || field == text;
        if (!same || is_other_link(child) || (!value.empty() && !repeats)) return;
        const std::string more = value_of(child);
        if (!value.empty() && !more.empty()) value += field == text ? "\n\n" : ", ";
        value += more;
    });
    return value.empty() ? xml_attribute(element, name) : value;
}

}  // namespace

void read_xml_records(std::string_view bytes, const Delivery& delivery) {
    const FieldNames names(delivery.options().map, customary_names());
    Record around;  // what the feed says of itself
    std::size_t number = 0;
    const auto wanted = [&](std::string_view name, int depth) {
        if (depth == 0) return false;
        if (number == 0 && depth <= 2 && (name == "title" || name == "language")) return true;
        return std::find(record_elements.begin(), record_elements.end(), name) !=
               record_elements.end();
    };
    const auto goes_on = [&](std::size_t read) { return delivery.goes_on(read); };
    const XmlOutcome outcome = read_xml(bytes, wanted, goes_on, [&](const xmlNode& element) {
        if (xml_name(element) == "title") {
            if (around[source].empty()) around[source] = xml_line(&element);
            return;
        }
        if (xml_name(element) == "language") {
            around[language] = xml_line(&element);
            return;
        }
        Record record = collect(names, [&](std::string_view name, RecordField field) {
            return field_value(element, name, field);
        });
        // HTML inside: as elements, escaped, or in CDATA; plain text passes unharmed.
        record[text] = fragment_text(record[text]);
        record[title] = fragment_text(record[title]);
        for (const RecordField field : {source, language})
            if (record[field].empty()) record[field] = around[field];
        delivery.record(std::move(record), ++number);
    });
    if (outcome.refused || (number == 0 && !outcome.error.empty()))
        return delivery.failed(outcome.error);
    if (number == 0 && delivery.goes_on(bytes.size()))
        return delivery.skipped("the XML holds no articles (item, entry, article, document …)");
    if (!outcome.error.empty()) delivery.warned(outcome.error + "; what could be read was taken");
}

bool looks_like_xml_records(std::string_view head) {
    const std::string_view root = xml_root(head);
    return root == "rss" || root == "feed" || root == "RDF" ||
           (!root.empty() && head.find("<?xml") != std::string_view::npos && root != "html" &&
            root != "svg");
}

}  // namespace kiosque
