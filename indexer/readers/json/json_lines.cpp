#include "analyzers/text/ascii.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/json/json_record.h"
#include "indexer/readers/readers.h"

namespace kiosque {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Calls read(text, offset of the text in the file). UTF-16 must be decoded before lines can be
/// told apart; everything else is read where it lies.
template <class Read>
void with_ascii_structure(std::string_view bytes, const Read& read) {
    const std::size_t mark = bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0;
    if (detect_encoding(bytes.substr(0, 4096)).starts_with("UTF-16"))
        read(std::string_view(decode(bytes)), std::size_t{0});
    else
        read(bytes.substr(mark), mark);
}

/// How long the value at the start of `text` is: up to its closing bracket or the next comma. Knows
/// brackets and quotes only; JsonRecords judges what lies between. Linear, holds nothing.
std::size_t element_size(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            in_string = c != '"';
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '{' || c == '[') ++depth;
        const bool closes = c == '}' || c == ']';
        if (depth == 0 && (c == ',' || closes)) return i;
        if (closes && --depth == 0) return i + 1;
    }
    return text.size();
}

}  // namespace

void read_json_lines(std::string_view bytes, const Delivery& delivery) {
    with_ascii_structure(bytes, [&](std::string_view text, std::size_t offset) {
        JsonRecords records(delivery);
        std::size_t number = 0;
        for (std::size_t start = 0; start < text.size() && delivery.goes_on(start);) {
            const auto newline = text.find('\n', start);
            const std::size_t end = newline == std::string_view::npos ? text.size() : newline;
            const std::string_view line = text.substr(start, end - start);
            ++number;
            if (line.find_first_not_of(ascii_space) != std::string_view::npos)
                records.read_line(line, number, offset + start);
            start = end + 1;
        }
    });
}

void read_json(std::string_view bytes, const Delivery& delivery) {
    with_ascii_structure(bytes, [&](std::string_view text, std::size_t offset) {
        JsonRecords records(delivery);
        std::size_t number = 1;
        bool found = false;
        for (std::size_t at = 0;;) {
            at = text.find_first_not_of(" \t\r\n\v\f,[]}", at);
            if (at == std::string_view::npos || !delivery.goes_on(at)) break;
            const std::size_t size = element_size(text.substr(at));
            number = records.read_document(text.substr(at, size), number, offset + at);
            at += size;
            found = true;
        }
        if (!delivery.goes_on(text.size())) return;
        if (!found) delivery.skipped("it holds no object");
        const std::string_view list = ascii_trimmed(text);
        const bool ends_between = list.ends_with('}') || list.ends_with(',');  // else it is told
        if (found && list.starts_with('[') && ends_between)
            delivery.warned("the list is not closed; the file may be cut off");
    });
}

}  // namespace kiosque
