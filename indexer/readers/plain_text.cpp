#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/page_marks.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/sections.h"

#include <fmt/format.h>

namespace kiosque {

namespace {

/// Bytes. The longest headlines of the French press stay below; a paragraph without a headline does
/// not.
constexpr std::size_t longest_title = 250;

/// Bytes. What is longer is no article; decoding and analysing it would take several times as much
/// memory.
constexpr std::size_t longest = 64'000'000;

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

// Where the first line is too long for a title the article has none: a title made of half a
// paragraph would be shown as the paper's own words.
Record record_of(std::string_view article) {
    std::string_view rest = article;
    Record record;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const std::string_view line = take_line(rest);
        if (is_page_mark(line)) continue;
        if (line.size() > longest_title)
            rest = before;
        else
            record[RecordField::title] = line;
        break;
    }
    record[RecordField::text] = rest;
    return record;
}

}  // namespace

void read_plain_text(std::string_view bytes, const Delivery& delivery) {
    if (bytes.size() > longest)
        return delivery.failed(fmt::format("the text is longer than {} MB", longest / 1'000'000));
    deliver_sections(without_page_furniture(decode(bytes)), delivery, [](const Section& section) {
        if (!section.heading) return record_of(section.text);
        Record record;
        record[RecordField::title] = *section.heading;
        record[RecordField::text] = section.text;
        return record;
    });
}

}  // namespace kiosque
