#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/page_marks.h"
#include "indexer/readers/readers.h"

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

}  // namespace

// The title line is not repeated in the text. Where the first line is too long for a title the
// article has none: a title made of half a paragraph would be shown as the paper's own words.
void read_plain_text(std::string_view bytes, const Delivery& delivery) {
    if (bytes.size() > longest)
        return delivery.failed(fmt::format("the text is longer than {} MB", longest / 1'000'000));
    const std::string decoded = without_page_furniture(decode(bytes));
    std::string_view rest = decoded;
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
    delivery.record(std::move(record));
}

}  // namespace kiosque
