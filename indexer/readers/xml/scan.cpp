#include "indexer/readers/delivery.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/text_builder.h"
#include "indexer/readers/xml/xml_document.h"
#include "indexer/readers/xml/xml_formats.h"
#include "indexer/readers/xml/xml_node.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace kiosque {

namespace {

/// A line of ALTO: words apart by SP, a divided word whole where its first part stands.
void add_alto_line(const xmlNode& line, TextBuilder& text) {
    for_each_xml_child(line, [&](const xmlNode& part) {
        if (xml_name(part) != "String") return;
        const std::string role = xml_attribute(part, "SUBS_TYPE");
        const std::string whole = xml_attribute(part, "SUBS_CONTENT");
        if (role == "HypPart2" && !whole.empty()) return;
        text.add(role == "HypPart1" && !whole.empty() ? whole : xml_attribute(part, "CONTENT"));
        text.add(" ");
    });
    if (const xmlNode* hyphen = xml_child(line, "HYP"); hyphen != nullptr) {
        // The program that made the file divided a word and does not say into what.
        const xmlNode* before = xml_descendant(line, "String");
        for (const xmlNode* s = before; s != nullptr; s = s->next)
            if (is_xml_element(*s) && xml_name(*s) == "String") before = s;
        if (before != nullptr && xml_attribute(*before, "SUBS_CONTENT").empty())
            return text.break_word();
    }
    text.break_line();
}

/// TextBlocks in the order of the file, which is the reading order of all programs that write it.
std::string alto_text(const xmlNode& page) {
    TextBuilder text;
    for_each_xml_element(page, [&](const xmlNode& element) {
        const std::string_view name = xml_name(element);
        if (name == "TextLine") add_alto_line(element, text);
        if (name == "TextBlock" || name == "ComposedBlock") text.end_paragraph();
        return name != "TextLine" && name != "TopMargin" && name != "BottomMargin";
    });
    return text.take();
}

/// Of a region or line itself, without those inside it.
std::string unicode_of(const xmlNode& element) {
    const xmlNode* equivalent = xml_child(element, "TextEquiv");
    return equivalent == nullptr ? std::string() : xml_line(xml_child(*equivalent, "Unicode"));
}

bool is_page_furniture(const xmlNode& region) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"page-number", "header", "footer", "signature-mark", "catch-word", "marginalia"});
    const std::string kind = xml_attribute(region, "type");
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Regions by id, in the order that ReadingOrder gives, the others after them.
std::vector<const xmlNode*> ordered_regions(const xmlNode& page) {
    std::vector<const xmlNode*> regions;
    std::map<std::string, const xmlNode*> named;
    for_each_xml_child(page, [&](const xmlNode& region) {
        if (xml_name(region) != "TextRegion") return;
        regions.push_back(&region);
        named.emplace(xml_attribute(region, "id"), &region);
    });
    const xmlNode* order = xml_child(page, "ReadingOrder");
    if (order == nullptr) return regions;
    std::vector<const xmlNode*> ordered;
    for_each_xml_element(*order, [&](const xmlNode& reference) {
        const auto found = named.find(xml_attribute(reference, "regionRef"));
        if (found != named.end() && xml_name(reference).starts_with("RegionRef")) {
            ordered.push_back(found->second);
            named.erase(found);
        }
        return true;
    });
    for (const xmlNode* region : regions)
        if (named.contains(xml_attribute(*region, "id"))) ordered.push_back(region);
    return ordered;
}

std::string page_text(const xmlNode& page) {
    TextBuilder text;
    for (const xmlNode* region : ordered_regions(page)) {
        if (is_page_furniture(*region)) continue;
        text.end_paragraph();
        bool has_lines = false;
        for_each_xml_child(*region, [&](const xmlNode& line) {
            if (xml_name(line) != "TextLine") return;
            has_lines = true;
            text.add(unicode_of(line));
            text.break_line();
        });
        if (!has_lines) text.add(unicode_of(*region));
    }
    return text.take();
}

/// The first line of a page is its title if it is as short as one.
Record record_of(std::string page) {
    constexpr std::size_t longest_title = 250;  // bytes
    Record record;
    const auto end = std::min(page.find('\n'), page.size());
    if (end <= longest_title && end < page.size()) {
        record[RecordField::title] = page.substr(0, end);
        page.erase(0, end);
    }
    record[RecordField::text] = std::move(page);
    return record;
}

}  // namespace

void read_scan(std::string_view bytes, const Delivery& delivery) {
    std::vector<std::string> pages;
    const auto wanted = [](std::string_view name, int) { return name == "Page"; };
    const auto goes_on = [&](std::size_t read) { return delivery.goes_on(read); };
    const XmlOutcome outcome = read_xml(bytes, wanted, goes_on, [&](const xmlNode& page) {
        const bool alto = xml_descendant(page, "String") != nullptr;
        pages.push_back(alto ? alto_text(page) : page_text(page));
    });
    if (outcome.refused || (pages.empty() && !outcome.error.empty()))
        return delivery.failed(outcome.error);
    for (std::size_t i = 0; i < pages.size(); ++i)
        delivery.record(record_of(std::move(pages[i])), pages.size() > 1 ? i + 1 : 0);
    if (pages.empty()) delivery.skipped("no page");
    if (!outcome.error.empty()) delivery.warned(outcome.error + "; what could be read was taken");
}

bool looks_like_scan(std::string_view head) {
    const std::string_view root = xml_root(head);
    return root == "alto" || root == "PcGts";
}

}  // namespace kiosque
