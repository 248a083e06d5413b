#include "indexer/readers/containers/http_message.h"

#include "analyzers/text/ascii.h"
#include "indexer/readers/containers/content_coding.h"
#include "indexer/readers/containers/headers.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kiosque {

namespace {

std::string_view take_line(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = ascii_trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

/// Up to and with the empty line.
Headers take_headers(std::string_view& rest) {
    Headers headers;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) break;
        add_header(line, headers);
    }
    return headers;
}

/// "Transfer-Encoding: chunked": pieces, each after a line with its size in hexadecimal digits.
/// Archiving programs sometimes undo it and leave the header: then there is no such size.
std::optional<std::string> without_chunks(std::string_view rest) {
    std::string body;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        if (error != std::errc{} ||
            (end != line.data() + line.size() && *end != ';' && *end != ' '))
            return body.empty() ? std::nullopt : std::optional(body);
        if (size == 0) break;
        body.append(rest.substr(0, size));
        rest.remove_prefix(std::min(size, rest.size()));
        take_line(rest);
    }
    return body;
}

}  // namespace

HttpMessage parse_http(std::string_view bytes, std::size_t longest) {
    HttpMessage message;
    std::string_view rest = bytes;
    const std::string_view first = take_line(rest);
    const auto code = first.find(' ');
    if (!first.starts_with("HTTP/") || code == std::string_view::npos) return message;
    std::from_chars(first.data() + code + 1, first.data() + first.size(), message.status);
    const Headers headers = take_headers(rest);

    const std::string type = ascii_lower(header_value(headers, "content-type"));
    message.content_type = ascii_trimmed(std::string_view(type).substr(0, type.find(';')));
    if (const auto at = type.find("charset="); at != std::string::npos) {
        const auto start = std::min(type.find_first_not_of(" \"'", at + 8), type.size());
        message.charset = type.substr(start, type.find_first_of(" \"';", start) - start);
    }
    message.body = rest;
    if (ascii_lower(header_value(headers, "transfer-encoding")).find("chunked") !=
        std::string::npos)
        if (auto joined = without_chunks(rest)) message.body = std::move(*joined);

    unpack_content(message.body, ascii_lower(header_value(headers, "content-encoding")), longest,
                   message.error);
    return message;
}

}  // namespace kiosque
