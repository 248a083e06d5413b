#include "analyzers/text/ascii.h"
#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/html/html_article.h"
#include "indexer/readers/html/html_metadata.h"
#include "indexer/readers/readers.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {

namespace {

/// Bytes. The tree takes ten times as much memory.
constexpr std::size_t longest_page = 32'000'000;

/// The charset that the page declares for itself within its first kilobytes, as HTML demands.
std::string_view declared_charset(std::string_view bytes) {
    const std::string head = ascii_lower(bytes.substr(0, 4096));
    const auto at = head.find("charset");
    if (at == std::string::npos) return {};
    const auto start = head.find_first_not_of(" =\"'\t\r\n", at + 7);
    if (start == std::string::npos) return {};
    return bytes.substr(start, head.find_first_of(" \"'>;/", start) - start);
}

}  // namespace

void read_html(std::string_view bytes, const Delivery& delivery) {
    if (bytes.size() > longest_page)
        return delivery.failed(
            fmt::format("the page is longer than {} MB", longest_page / 1'000'000));
    // What the server says overrules the page, as in browsers.
    const std::string& served = delivery.provenance().charset;
    const HtmlTree page(decode(bytes, served.empty() ? declared_charset(bytes) : served));
    Record record = page_metadata(page, delivery.provenance().url);
    // Publishers put the text into JSON-LD without its paragraphs, or its beginning only: it serves
    // where the page shows hardly anything (the rest comes by script).
    std::string shown = article_text(page, record[RecordField::title]);
    if (shown.size() * 2 > record[RecordField::text].size())
        record[RecordField::text] = std::move(shown);
    delivery.record(std::move(record));
}

}  // namespace kiosque
