#include "indexer/readers/containers/warc.h"

#include "indexer/readers/containers/headers.h"
#include "indexer/readers/containers/http_message.h"
#include "indexer/readers/record_path.h"

#include <charconv>

#include <fmt/format.h>

namespace kiosque {

namespace {

/// Bytes. What is longer is no page.
constexpr std::size_t longest_record = 64'000'000;
constexpr std::size_t longest_line = 65536;
constexpr int most_headers = 100;

Headers read_headers(ByteSource& source) {
    Headers headers;
    std::string line;
    for (int i = 0; i < most_headers && source.line(line, longest_line) && !line.empty(); ++i)
        add_header(line, headers);
    return headers;
}

std::size_t length_of(const Headers& headers) {
    const std::string text = header_value(headers, "content-length");
    std::size_t length = 0;
    std::from_chars(text.data(), text.data() + text.size(), length);
    return length;
}

/// Some programs write the address in angle brackets.
std::string address_of(const Headers& headers) {
    std::string address = header_value(headers, "warc-target-uri");
    if (address.starts_with('<') && address.ends_with('>'))
        address = address.substr(1, address.size() - 2);
    return address;
}

void read_page(std::string_view record, const std::string& address, const Provenance& file,
               const ReadOptions& options, const ArticleSink& sink) {
    Provenance page = file;
    page.path += '!' + encode_path(address);
    page.url = address;
    const auto skip = [&](std::string reason) {
        if (sink.skipped) sink.skipped({page.path, std::move(reason)});
    };
    const HttpMessage message = parse_http(record, longest_record);
    if (message.status != 200) return skip("an answer of a web server other than 200");
    if (message.content_type != "text/html" && message.content_type != "application/xhtml+xml")
        return skip("no page of the web");
    if (!message.error.empty() && sink.failed) sink.failed({page.path, message.error});
    if (message.body.empty()) return;
    page.charset = message.charset;
    read_articles(message.body, Format::html, page, options, sink);
}

}  // namespace

void read_warc(ByteSource& source, const Provenance& provenance, const ReadOptions& options,
               const ArticleSink& sink) {
    std::string line;
    bool damaged = false;
    while (source.line(line, longest_line)) {
        if (line.empty()) continue;
        if (!is_warc(line)) {
            // Reported once for each damaged place; the next record's first line is recognisable.
            if (!damaged && sink.failed)
                sink.failed({provenance.path, "a record of the web archive is damaged"});
            damaged = true;
            continue;
        }
        damaged = false;
        if (sink.goes_on && !sink.goes_on(0)) return;
        const Headers headers = read_headers(source);
        const std::size_t length = length_of(headers);
        const std::string address = address_of(headers);
        if (header_value(headers, "warc-type") != "response" || length > longest_record) {
            source.skip(length);
            continue;
        }
        const std::string record = source.take(length);
        if (record.size() < length && sink.failed)
            sink.failed({provenance.path + '!' + encode_path(address),
                         "the web archive is cut off in this record"});
        read_page(record, address, provenance, options, sink);
    }
}

}  // namespace kiosque
