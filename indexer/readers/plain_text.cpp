#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/readers.h"

#include <algorithm>

namespace kiosque {

namespace {

/// Bytes. The longest headlines of the French press stay below; a paragraph without a headline does
/// not.
constexpr std::size_t longest_title = 250;

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

bool is_letter_byte(char c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// « PAGE 12 », « - 3 - », « *** », a blank line: nothing that could be a title.
bool is_page_furniture(std::string_view line) {
    const auto first = std::find_if(line.begin(), line.end(), is_letter_byte);
    const auto word_end = std::find_if_not(first, line.end(), is_letter_byte);
    std::string word(first, word_end);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return static_cast<char>(c | 0x20); });
    return word.empty() || (word == "page" && std::none_of(word_end, line.end(), is_letter_byte));
}

}  // namespace

// The title line is not repeated in the text. Where the first line is too long for a title the
// article has none: a title made of half a paragraph would be shown as the paper's own words.
void read_plain_text(std::string_view bytes, const Delivery& delivery) {
    const std::string decoded = decode(bytes);
    std::string_view rest = decoded;
    Record record;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const std::string_view line = take_line(rest);
        if (is_page_furniture(line)) continue;
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
