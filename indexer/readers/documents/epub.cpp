#include "indexer/readers/delivery.h"
#include "indexer/readers/documents/packed_document.h"
#include "indexer/readers/html/html_text.h"
#include "indexer/readers/html/html_tree.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/xml_document.h"
#include "indexer/readers/xml/xml_node.h"

#include <algorithm>
#include <vector>

namespace kiosque {

namespace {

using enum RecordField;

struct Book {
    Record about;
    std::vector<std::string> chapters;  ///< member names in reading order
};

/// "OEBPS/text/../a.xhtml#x" → "OEBPS/a.xhtml", as members are called.
std::string resolved(std::string_view folder, std::string_view reference) {
    std::string path(folder);
    path += reference.substr(0, reference.find('#'));
    for (auto up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
        const auto before = up == 0 ? std::string::npos : path.rfind('/', up - 1);
        path.erase(before == std::string::npos ? 0 : before + 1,
                   up + 4 - (before == std::string::npos ? 0 : before + 1));
    }
    return path;
}

/// The package document: metadata, what there is (manifest), in which order it is read (spine).
Book read_package(std::string_view part, std::string_view folder) {
    Book book;
    std::map<std::string, std::string> manifest;
    const auto always = [](std::size_t) { return true; };
    read_xml(
        part, [](std::string_view name, int depth) { return depth == 0 && name == "package"; },
        always,
        [&](const xmlNode& package) {
            if (const xmlNode* metadata = xml_child(package, "metadata")) {
                const auto line = [&](std::string_view name) {
                    return xml_line(xml_child(*metadata, name));
                };
                book.about[source] = line("title");
                book.about[author] = line("creator");
                book.about[date] = line("date");
                book.about[language] = line("language");
            }
            for_each_xml_element(package, [&](const xmlNode& element) {
                if (xml_name(element) == "item")
                    manifest.emplace(xml_attribute(element, "id"),
                                     resolved(folder, xml_attribute(element, "href")));
                if (xml_name(element) != "itemref") return true;
                const auto found = manifest.find(xml_attribute(element, "idref"));
                if (found != manifest.end()) book.chapters.push_back(found->second);
                return true;
            });
        });
    return book;
}

/// A chapter: its first heading is its title.
void read_chapter(std::string_view page, Record& record) {
    const HtmlTree tree(page);
    TextBlocks blocks;
    blocks.add(tree.root(), [](const GumboNode& element) {
        const GumboTag tag = tag_of(element);
        return tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_NAV;
    });
    std::vector<TextBlock> found = blocks.take();
    const auto heading = std::find_if(found.begin(), found.end(), [](const TextBlock& block) {
        return block.kind == TextBlock::Kind::heading;
    });
    if (heading != found.end()) {
        record[title] = heading->text;
        found.erase(heading);
    }
    record[text] = join_blocks(found);
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

void read_epub(std::string_view bytes, const Delivery& delivery) {
    std::string error;
    const DocumentParts parts = unpack_document(
        bytes,
        [](std::string_view name) {
            return ends_with_any(name, {".opf", ".xhtml", ".html", ".htm", ".xml"});
        },
        error);
    const auto package = std::find_if(
        parts.begin(), parts.end(), [](const auto& part) { return part.first.ends_with(".opf"); });
    if (package == parts.end())
        return delivery.failed(error.empty() ? "the book has no table of its parts" : error);
    const std::string& name = package->first;
    const Book book = read_package(package->second, name.substr(0, name.rfind('/') + 1));
    std::size_t number = 0;
    for (const std::string& chapter : book.chapters) {
        const auto part = parts.find(chapter);
        if (part == parts.end()) continue;
        Record record = book.about;
        read_chapter(part->second, record);
        ++number;
        if (!record[text].empty()) delivery.record(std::move(record), number);
    }
    if (!error.empty()) delivery.warned(error + "; what could be read was taken");
    if (number == 0) delivery.skipped("the book has no chapters");
}

}  // namespace kiosque
