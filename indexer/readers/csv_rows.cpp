#include "indexer/readers/csv_rows.h"

#include <algorithm>

namespace kiosque {

namespace {

/// Bytes in one pair of quotes; a longer one is a quote that somebody forgot to close.
constexpr std::size_t longest_field = 16'000'000;

}  // namespace

/// `at_` is behind the opening quote; afterwards behind the closing one.
void CsvRows::read_quoted(std::string& field) {
    const std::size_t start = at_;
    const std::size_t line_end = std::min(text_.find('\n', start), text_.size());
    if (start < unclosed_from_) {
        if (read_to_quote(field, std::min(text_.size(), start + longest_field))) return;
        unclosed_from_ = start;  // never search that far again
    }
    at_ = start;
    field.clear();
    damaged_ = !read_to_quote(field, line_end);
    if (!damaged_) return;
    at_ = line_end;
    field = text_.substr(start, at_ - start);
}

/// Up to the closing quote, if it stands before `limit`.
bool CsvRows::read_to_quote(std::string& field, std::size_t limit) {
    for (;;) {
        const auto quote = text_.substr(0, limit).find('"', at_);
        if (quote == std::string_view::npos) return false;
        field.append(text_.substr(at_, quote - at_));
        at_ = quote + 1;
        if (text_.substr(at_, 1) != "\"") return true;
        field += '"';
        ++at_;
    }
}

/// true if another field of the row follows.
bool CsvRows::read_field(std::string& field) {
    field.clear();
    if (text_.substr(at_, 1) == "\"") {
        ++at_;
        read_quoted(field);
    }
    const char stops[] = {separator_, '\n'};
    const auto end = std::min(text_.find_first_of(stops, at_, sizeof stops), text_.size());
    field.append(text_.substr(at_, end - at_));
    at_ = end;
    if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        return true;
    }
    if (!field.empty() && field.back() == '\r') field.pop_back();
    ++at_;
    return false;
}

bool CsvRows::next(std::vector<std::string>& fields, bool& damaged) {
    at_ = std::min(text_.find_first_not_of("\r\n", at_), text_.size());
    if (at_ == text_.size()) return false;
    damaged_ = false;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
        if (count == fields.size()) fields.emplace_back();
        more = read_field(fields[count]);
    }
    fields.resize(count);
    damaged = damaged_;
    return true;
}

char csv_separator(std::string_view head) {
    constexpr std::string_view separators = ";\t,|";
    constexpr std::size_t rows = 20;
    char best = 0;
    std::size_t best_score = 0;
    for (const char separator : separators) {
        CsvRows table(head, separator);
        std::vector<std::string> fields;
        bool damaged = false;
        std::size_t width = 0;
        std::size_t read = 0;
        std::size_t even = 0;
        while (read < rows && table.next(fields, damaged)) {
            if (read == 0 || (read == 1 && width > 1 && fields.size() == width + 1)) {
                width = fields.size();  // row names (see csv.cpp) have no header
                even = read;
            }
            if (read > 0 && table.at_end() && !head.ends_with('\n')) break;  // it may be cut off
            even += fields.size() == width;
            ++read;
        }
        const std::size_t score = width * 1000 + even;
        if (width > 1 && (even + 1) * 4 >= read * 3 && score > best_score) {
            best = separator;
            best_score = score;
        }
    }
    return best;
}

}  // namespace kiosque
